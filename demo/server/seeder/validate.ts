import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { Agency, Mall, Service } from '../../../src/contract/index.js';
import type { Catalogue } from '../catalogue/catalogue.types.js';

/**
 * Refuses a catalogue that does not keep the contract: better no server than wrong records.
 * @throws {Error} that names every record and field at fault.
 */
export function validateCatalogue(catalogue: Catalogue): void {
  const faults: string[] = [];
  const check = (kind: string, schema: z.ZodMiniType, records: readonly { id: string }[]) => {
    for (const record of records) {
      const result = schema.safeParse(record, { error: z.locales.en().localeError });
      if (!result.success) {
        for (const issue of result.error.issues) {
          faults.push(`${kind} ${record.id}: ${issue.path.join('.')}: ${issue.message}`);
        }
      } else if (!isDeepStrictEqual(result.data, record)) {
        faults.push(`${kind} ${record.id}: carries fields the contract does not know`);
      }
      faults.push(...strayMarks(record).map((mark) => `${kind} ${record.id}: ${mark}`));
    }
  };
  check('mall', Mall, catalogue.malls);
  check('agency', Agency, catalogue.agencies);
  check('service', Service, catalogue.services);
  faults.push(...brokenReferences(catalogue));
  if (faults.length > 0) throw new Error(`The catalogue is not valid:\n  ${faults.join('\n  ')}`);
}

/** A mark on a field that the record does not have would be shown nowhere. */
function strayMarks(record: object): string[] {
  const { unverified = [], illustrative = [] } = record as {
    unverified?: string[];
    illustrative?: string[];
  };
  return [...unverified, ...illustrative]
    .filter((field) => !(field in record))
    .map((field) => `marks "${field}", which it does not have`);
}

function brokenReferences({ malls, agencies, services }: Catalogue): string[] {
  const faults: string[] = [];
  for (const { id, mallId } of [...agencies, ...services]) {
    if (!malls.some((mall) => mall.id === mallId)) faults.push(`${id}: unknown mall "${mallId}"`);
  }
  const agencyKeys = new Set(agencies.map(({ mallId, id }) => `${mallId}\n${id}`));
  for (const service of services) {
    const mall = malls.find(({ id }) => id === service.mallId);
    const { agencyId, themeId, placeIds = [] } = service;
    if (agencyId && !agencyKeys.has(`${service.mallId}\n${agencyId}`)) {
      faults.push(`service ${service.id}: unknown agency "${agencyId}"`);
    }
    if (themeId && !mall?.themes?.some(({ id }) => id === themeId)) {
      faults.push(`service ${service.id}: unknown theme "${themeId}"`);
    }
    for (const placeId of placeIds) {
      if (!mall?.places?.some(({ id }) => id === placeId)) {
        faults.push(`service ${service.id}: unknown place "${placeId}"`);
      }
    }
  }
  return faults;
}
