import type { LiveMessage, LiveMessageType } from '../../../src/contract/index.js';
import type { LogPosition } from './change-log.js';

/** A message as it goes to all viewers of a mall: written once, however many they are. */
export interface ToldMessage {
  readonly type: LiveMessageType;
  readonly sequence: number;
  /** JSON of a `LiveMessage`, for a WebSocket. */
  readonly text: string;
  /** The same as a server-sent event. */
  readonly event: Uint8Array;
}

/** Messages that are told together: one write per viewer, and the bytes are the same ones for all. */
export interface Told {
  readonly messages: readonly ToldMessage[];
  /** All of them as server-sent events. */
  readonly events: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * @param isPlace whether a viewer who has heard this may go on after it; false when something must be heard first.
 */
export function tell(message: LiveMessage, isPlace = true): ToldMessage {
  const { type, sequence } = message;
  const text = JSON.stringify(message);
  const id = isPlace ? `id: ${writePlace(message)}\n` : '';
  // JSON has no line breaks outside of its strings, and inside they are escaped.
  const event = encoder.encode(`${id}event: ${type}\ndata: ${text}\n\n`);
  return { type, sequence, text, event };
}

export function together(messages: readonly ToldMessage[]): Told {
  const [first] = messages;
  const isOne = first !== undefined && messages.length === 1;
  return {
    messages,
    events: isOne ? first.event : Buffer.concat(messages.map(({ event }) => event)),
  };
}

/** A place in a mall's log as viewers name it. */
function writePlace({ epoch, sequence }: LogPosition): string {
  return `${epoch}.${sequence}`;
}

/**
 * Reads the place that a viewer says it has heard up to.
 * @returns undefined for what was never given out, which is treated like a place of another epoch
 */
export function readPlace(place: string): LogPosition | undefined {
  const [, epoch, digits] = /^(.+)\.(\d{1,9})$/.exec(place) ?? [];
  return epoch === undefined ? undefined : { epoch, sequence: Number(digits) };
}
