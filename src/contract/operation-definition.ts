import * as z from 'zod/mini';
import { maximumPageSize } from './vocabulary.js';

/** How an operation behaves on the wire; client, routes, `openapi.json` and `client.can()` all derive from it. */
export interface OperationDefinition {
  method: 'GET' | 'POST';
  /** Path template below the backend's address; `{name}` is taken from the input, the rest of a GET's input is query, of a POST's the body. */
  path: string;
  /** One sentence for `openapi.json`. */
  summary: string;
  input: z.ZodMiniType;
  /** Fields of the input that are sent as headers: secrets belong in no address, and keys of repeats beside the body. */
  headers?: Readonly<Record<string, string>>;
  /** Schema of one record; a list answers with pages of it, decoded record by record. */
  output: z.ZodMiniType;
  list: boolean;
  /** Changes nothing on the server: may be retried. */
  safe: boolean;
  /** Doing it twice does no more than once: by what it is, or because its input names a key of the repeat. */
  idempotent: boolean;
  /** A copy may be kept and shown, with its date, when the backend cannot be reached. */
  cacheable: boolean;
  /** Answers with a stream of records, as server-sent events or over a WebSocket. */
  live: boolean;
}

/** What operations that only read have in common. */
export const read = {
  method: 'GET',
  safe: true,
  idempotent: true,
  cacheable: true,
  live: false,
} as const;

/** Which page of a list, counted from 1. */
export const paging = {
  page: z.optional(z.int().check(z.gte(1))),
  pageSize: z.optional(z.int().check(z.gte(1), z.lte(maximumPageSize))),
};

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
