import * as z from 'zod/mini';
import { pageOf } from '../contract/operations.js';
import { MppError } from '../errors.js';

/** A value of the contract, and how many of its records were left out. */
export interface Decoded<Value> {
  readonly value: Value;
  readonly dropped: number;
}

/** Hears of each record that was left out: its path inside the answer, and what is wrong. */
export type OnDrop = (path: string, message: string) => void;

const Envelope = pageOf(z.unknown());

/** Reads one value. @throws {MppError} of kind `badAnswer` */
export function decodeOne<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  name: string,
): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { path, message } = firstIssue(result.error);
  throw new MppError(
    'badAnswer',
    `${name} does not fit the contract: ${path || 'the answer'} ${message}.`,
  );
}

/**
 * Reads records one by one and leaves out those that break the contract.
 * @param path where the list stands in the answer
 * @throws {MppError} of kind `badAnswer` when not a single one of several is left
 */
export function decodeList<Schema extends z.ZodMiniType>(
  schema: Schema,
  records: readonly unknown[],
  path: string,
  onDrop: OnDrop,
): z.infer<Schema>[] {
  const good: z.infer<Schema>[] = [];
  let last = '';
  records.forEach((record, index) => {
    const result = schema.safeParse(record);
    if (result.success) {
      good.push(result.data);
      return;
    }
    const issue = firstIssue(result.error);
    const at = [path, index, issue.path].filter((part) => part !== '').join('.');
    onDrop(at, issue.message);
    last = `${at} ${issue.message}`;
  });
  if (records.length > 0 && good.length === 0) {
    throw new MppError('badAnswer', `No record of ${path} fits the contract: ${last}.`);
  }
  return good;
}

/** Reads one page of a list. @throws {MppError} of kind `badAnswer` */
export function decodePage(
  schema: z.ZodMiniType,
  body: unknown,
  name: string,
  onDrop: OnDrop,
): Decoded<unknown> {
  const envelope = decodeOne(Envelope, body, name);
  const items = decodeList(schema, envelope.items, 'items', onDrop);
  return { value: { ...envelope, items }, dropped: envelope.items.length - items.length };
}

function firstIssue(error: z.core.$ZodError): { path: string; message: string } {
  const issue = error.issues[0];
  // The words of zod's locales cost more than they tell.
  const wanted = issue && 'expected' in issue ? ` (${String(issue.expected)})` : '';
  return {
    path: (issue?.path ?? []).map(String).join('.'),
    message: `is not as the contract says: ${issue?.code ?? 'invalid'}${wanted}`,
  };
}
