import { sharedShapes, wireOperations } from '../contract/wire-queue.js';
import { decodeOne } from './decode.js';
import { createParts, engineFor, type CreateEngine } from './engine.js';
import { failureOfAnswer, failureOfLine } from './failures.js';
import { secondsOf } from './http.js';
import { requestFor, type Complete } from './request.js';

/**
 * Secrets and keys of repeats are headers, the rest of what changes something is its body. Such a request may be sent
 * again after a failure that does not say what became of it: its key has it done once.
 */
const complete: Complete = ({ write, headers: names = {} }, rest) => {
  const headers: Record<string, string> = {};
  for (const [field, header] of Object.entries(names)) {
    headers[header] = String(rest[field]);
    delete rest[field];
  }
  if (!write) return { headers };
  const body = JSON.stringify(rest);
  for (const field of Object.keys(rest)) delete rest[field];
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
};

const create = engineFor(wireOperations, sharedShapes, complete);

/** For the queue; loaded only by those who ask for it. What it is told is of persons or of now: the device keeps nothing. */
export const createEngine: CreateEngine = (options, clock, report) =>
  create({ ...options, keepCopies: false }, clock, report);

/**
 * What following a hall takes of asking for it. Handed over at run time: imported by one more file, the bundler would
 * cut what every catalogue loads into pieces.
 */
export const kit = {
  ...{ createParts, decodeOne, requestFor, failureOfAnswer, failureOfLine, secondsOf },
  ...{ sharedShapes, wireOperations },
};
