import * as z from 'zod/mini';
import { Agency } from './agency.js';
import { Id, Text } from './common.js';
import { Mall } from './mall.js';
import { Service, ServiceSummary } from './service.js';
import { type OperationDefinition, type Page, paging, read } from './operation-definition.js';
import { queueOperations } from './queue-operations.js';
import type { CatalogueOperationName, OperationName } from './vocabulary.js';

export { type OperationDefinition, type Page, pageOf } from './operation-definition.js';

/** Input of `listMalls`. */
export const ListMallsInput = z.object(paging);
/** Input of `getMall`. */
export const GetMallInput = z.object({ mallId: Id });
/** Input of `listAgencies`; without `mallId`, the agencies of every mall. */
export const ListAgenciesInput = z.object({ mallId: z.optional(Id), ...paging });
/**
 * Input of `listServices`; every filter narrows. `query` searches names, aliases, codes and agencies by words.
 * `area` is a region code or a place's area name.
 */
export const ListServicesInput = z.object({
  mallId: z.optional(Id),
  agencyId: z.optional(Id),
  themeId: z.optional(Id),
  area: z.optional(Text),
  query: z.optional(z.string().check(z.maxLength(200))),
  ...paging,
});
/** Input of `getService`; `mallId` is needed where several malls share a service id. */
export const GetServiceInput = z.object({ serviceId: Id, mallId: z.optional(Id) });

/** The operations that tell what a mall offers. */
const catalogueOperations = {
  listMalls: {
    ...read,
    path: '/v1/malls',
    summary: 'Malls this backend serves, with places, themes, hours and holidays',
    input: ListMallsInput,
    output: Mall,
    list: true,
  },
  getMall: {
    ...read,
    path: '/v1/malls/{mallId}',
    summary: 'One mall',
    input: GetMallInput,
    output: Mall,
    list: false,
  },
  listAgencies: {
    ...read,
    path: '/v1/agencies',
    summary: 'Agencies, of one mall or of all',
    input: ListAgenciesInput,
    output: Agency,
    list: true,
  },
  listServices: {
    ...read,
    path: '/v1/services',
    summary: 'Services in short, filtered and searched',
    input: ListServicesInput,
    output: ServiceSummary,
    list: true,
  },
  getService: {
    ...read,
    path: '/v1/services/{serviceId}',
    summary: 'One service with its published standard',
    input: GetServiceInput,
    output: Service,
    list: false,
  },
} as const satisfies Record<CatalogueOperationName, OperationDefinition>;

/** THE table of operations. */
export const operations = { ...catalogueOperations, ...queueOperations } as const satisfies Record<
  OperationName,
  OperationDefinition
>;

export type Operations = typeof operations;

/** What an operation is given. */
export type OperationInput<Name extends OperationName> = z.infer<Operations[Name]['input']>;
/** What an operation gives: a page of records for lists, one record otherwise. */
export type OperationOutput<Name extends OperationName> = Operations[Name]['list'] extends true
  ? Page<z.infer<Operations[Name]['output']>>
  : z.infer<Operations[Name]['output']>;
