import { readAs, type Shape } from '../contract/shape.js';
import { recordShapes, sharedShapes } from '../contract/wire.js';
import type { Page } from '../contract/operations.js';
import { MppError } from '../errors.js';

/** A value of the contract, and how many of its records were left out. */
export interface Decoded<Value> {
  readonly value: Value;
  readonly dropped: number;
}

/** Hears of each record that was left out: its path inside the answer, and what is wrong. */
export type OnDrop = (path: string, message: string) => void;

/** Reads one value. @throws {MppError} of kind `badAnswer` */
export function decodeOne(
  shape: Shape,
  body: unknown,
  name: string,
  shared = sharedShapes,
): unknown {
  const reading = readAs(shape, body, shared);
  if (reading.fault === undefined) return reading.value;
  const at = [name, ...reading.path].join('.');
  throw new MppError('badAnswer', `${at} ${reading.fault}.`);
}

/**
 * Reads records one by one and leaves out those that break the contract.
 * @param path where the list stands in the answer
 * @throws {MppError} of kind `badAnswer` when not a single one of several is left
 */
export function decodeList(
  shape: Shape,
  records: readonly unknown[],
  path: string,
  onDrop: OnDrop,
  shared = sharedShapes,
): unknown[] {
  const good: unknown[] = [];
  let last = '';
  records.forEach((record, index) => {
    const reading = readAs(shape, record, shared);
    if (reading.fault === undefined) {
      good.push(reading.value);
      return;
    }
    const at = [path, index, ...reading.path].join('.');
    onDrop(at, reading.fault);
    last = `${at} ${reading.fault}`;
  });
  if (records.length > 0 && good.length === 0) {
    throw new MppError('badAnswer', `No record fits: ${last}.`);
  }
  return good;
}

/** Reads one page of a list. @throws {MppError} of kind `badAnswer` */
export function decodePage(
  shape: Shape,
  body: unknown,
  name: string,
  onDrop: OnDrop,
  shared: readonly Shape[],
): Decoded<Page<unknown>> {
  const page = decodeOne(recordShapes.page, body, name) as Page<unknown>;
  const items = decodeList(shape, page.items, 'items', onDrop, shared);
  return { value: { ...page, items }, dropped: page.items.length - items.length };
}
