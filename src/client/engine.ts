import type { OperationInput, OperationOutput } from '../contract/operations.js';
import type { OperationName } from '../contract/vocabulary.js';
import type { Shape, WireOperation } from '../contract/shape.js';
import { sharedShapes, wireOperations } from '../contract/wire.js';
import { createAnswers, type Source } from './answers.js';
import type { Answer, CallOptions, MppClient, Report } from './client.types.js';
import type { Clock } from './clock.js';
import { createCopies } from './copies.js';
import { decodeOne, decodePage, type OnDrop } from './decode.js';
import { createSend } from './http.js';
import type { CheckedOptions } from './options.js';
import { requestFor, type Complete } from './request.js';

/** What asks a backend, reads its answers and keeps copies of them: the client without what a page needs at once. */
export type Engine = Pick<MppClient, 'copy'> & {
  call<Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
    options: CallOptions,
  ): Promise<Answer<OperationOutput<Name>>>;
};

/** @param report hears of what the page's author should know */
export type CreateEngine = (
  options: CheckedOptions,
  clock: Clock,
  report: (report: Report) => void,
) => Engine;

/** Tells the page's author of something. */
export type Tell = (
  kind: Report['kind'],
  message: string,
  details?: Partial<Pick<Report, 'operation' | 'path' | 'error'>>,
) => void;

/**
 * What asking a backend and reading a file have in common.
 * @param report hears of what the page's author should know
 */
export function createParts(
  options: CheckedOptions,
  clock: Clock,
  report: (report: Report) => void,
) {
  const tell: Tell = (kind, message, { operation, path, error } = {}) =>
    report({ kind, message, operation, path, error });
  return {
    answers: createAnswers(clock, options.keepCopies ? createCopies(tell) : undefined, tell),
    send: createSend(options, clock),
    // Another key asks as somebody else, who may be told other things.
    scope: `${options.address} ${JSON.stringify(options.headers)}`,
    dropped:
      (operation?: OperationName): OnDrop =>
      (path, message) =>
        tell('recordDropped', `Left out: ${path} ${message}.`, { operation, path }),
  };
}

/**
 * For the operations of a backend that are described here.
 * @param shared the shapes that numbers stand for in the descriptions
 * @param complete how input is sent that is neither path nor query
 */
export const engineFor =
  (
    descriptions: Readonly<Partial<Record<OperationName, WireOperation>>>,
    shared: readonly Shape[],
    complete?: Complete,
  ): CreateEngine =>
  (options, clock, report) => {
    const { answers, send, scope, dropped } = createParts(options, clock, report);

    const sourceOf = (operation: OperationName, input: unknown): Source<unknown> => {
      const description = descriptions[operation] as WireOperation;
      const { list, write, output } = description;
      const { values, request } = requestFor(
        operation,
        description,
        shared,
        options.address,
        input,
        complete,
      );
      return {
        key: `${scope} ${operation} ${JSON.stringify(values)}`,
        operation,
        safe: !write,
        // People type names and identity numbers into search boxes; these do not belong on a shared device.
        kept: values['query'] === undefined,
        ask: (signal) => send(request, signal),
        decode: (body) =>
          list
            ? decodePage(output, body, operation, dropped(operation), shared)
            : { value: decodeOne(output, body, operation, shared), dropped: 0 },
      };
    };

    return {
      call: (operation, input, call) => answers.get(sourceOf(operation, input), call),
      copy: (operation, input) => answers.copy(sourceOf(operation, input)),
    } as Engine;
  };

/** For what a mall offers. */
export const createEngine = engineFor(wireOperations, sharedShapes);
