import * as z from 'zod/mini';
import { Agency } from './agency.js';
import { Id, Text } from './common.js';
import { Mall } from './mall.js';
import { Service, ServiceSummary } from './service.js';
import { maximumPageSize, type OperationName } from './vocabulary.js';

/** Which page of a list, counted from 1. */
const paging = {
  page: z.optional(z.int().check(z.gte(1))),
  pageSize: z.optional(z.int().check(z.gte(1), z.lte(maximumPageSize))),
};

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

/** One page of a list. `total` counts all records that fit, over all pages. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({
    items: z.array(item),
    page: z.int().check(z.gte(1)),
    pageSize: z.int().check(z.gte(1)),
    total: z.int().check(z.gte(0)),
  });

/** A page as a type. */
export interface Page<Item> {
  items: Item[];
  page: number;
  pageSize: number;
  total: number;
}

/** How an operation behaves on the wire; client, routes, `openapi.json` and `client.can()` all derive from it. */
export interface OperationDefinition {
  method: 'GET' | 'POST';
  /** Path template below the backend's address; `{name}` is taken from the input, the rest of a safe input is query. */
  path: string;
  /** One sentence for `openapi.json`. */
  summary: string;
  input: z.ZodMiniType;
  /** Schema of one record; a list answers with pages of it, decoded record by record. */
  output: z.ZodMiniType;
  list: boolean;
  /** Changes nothing on the server: may be retried. */
  safe: boolean;
  /** Doing it twice does no more than once. */
  idempotent: boolean;
  /** A copy may be kept and shown, with its date, when the backend cannot be reached. */
  cacheable: boolean;
  /** Changes are pushed on the live channel. */
  live: boolean;
}

const read = {
  method: 'GET',
  safe: true,
  idempotent: true,
  cacheable: true,
  live: false,
} as const;

/** THE table of operations. */
export const operations = {
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
} as const satisfies Record<OperationName, OperationDefinition>;

export type Operations = typeof operations;

/** What an operation is given. */
export type OperationInput<Name extends OperationName> = z.infer<Operations[Name]['input']>;
/** What an operation gives: a page of records for lists, one record otherwise. */
export type OperationOutput<Name extends OperationName> = Operations[Name]['list'] extends true
  ? Page<z.infer<Operations[Name]['output']>>
  : z.infer<Operations[Name]['output']>;
