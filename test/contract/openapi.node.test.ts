import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import * as z from 'zod/mini';
import { type OperationDefinition, operations, operationNames } from '../../src/contract/index.js';
import { openApiDocument } from '../../src/contract/openapi.js';

const published = JSON.parse(
  readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

interface Described {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { properties: object } } };
  };
}

describe('OpenAPI document', () => {
  it('is published as the contract stands (else: npm run build:contract)', () => {
    expect(published).to.deep.equal(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(published));
    expect(errors).to.equal(undefined);
    expect(valid).to.equal(true);
    expect(validator.version).to.equal('3.1');
  });

  it('has every operation, by name and path, with every input', () => {
    const paths = published['paths'] as Record<string, Record<string, Described>>;
    for (const name of operationNames) {
      const { path, method, input, headers = {} }: OperationDefinition = operations[name];
      const described = paths[path]?.[method.toLowerCase()];
      expect(described?.operationId).to.equal(name);
      const body = described?.requestBody?.content['application/json'].schema.properties ?? {};
      for (const field of Object.keys(z.toJSONSchema(input).properties ?? {})) {
        const header = headers[field];
        const found = described?.parameters.find(
          (parameter) => parameter.name === (header ?? field),
        );
        const place = path.includes(`{${field}}`) ? 'path' : header ? 'header' : 'query';
        if (place === 'query' && method === 'POST') expect(body).to.include.keys(field);
        else expect(found, `${name}.${field}`).to.have.property('in', place);
      }
    }
  });

  it('refers only to schemas it has', () => {
    const text = JSON.stringify(published);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names).to.include.members(['Service', 'ServiceSummary', 'Mall', 'Agency', 'Problem']);
    const { schemas } = published['components'] as { schemas: object };
    expect(schemas).to.include.all.keys(names);
  });
});
