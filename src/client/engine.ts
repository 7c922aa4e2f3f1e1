import type { OperationInput, OperationOutput } from '../contract/operations.js';
import type { OperationName } from '../contract/vocabulary.js';
import { wireOperations } from '../contract/wire.js';
import { createAnswers, type Source } from './answers.js';
import type { Answer, CallOptions, MppClient, Report } from './client.types.js';
import type { Clock } from './clock.js';
import { createCopies } from './copies.js';
import { decodeOne, decodePage, type OnDrop } from './decode.js';
import { createSend } from './http.js';
import type { CheckedOptions } from './options.js';
import { requestFor } from './request.js';
import type { FileContents } from './static-catalogue.js';

/** What asks a backend, reads its answers and keeps copies of them: the client without what a page needs at once. */
export type Engine = Pick<MppClient, 'copy'> & {
  call<Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
    options: CallOptions,
  ): Promise<Answer<OperationOutput<Name>>>;
};

/** Tells the page's author of something. */
export type Tell = (
  kind: Report['kind'],
  message: string,
  details?: Partial<Pick<Report, 'operation' | 'path' | 'error'>>,
) => void;

/** @param report hears of what the page's author should know */
export function createEngine(
  options: CheckedOptions,
  clock: Clock,
  report: (report: Report) => void,
): Engine {
  const { address, isFile } = options;
  const tell: Tell = (kind, message, { operation, path, error } = {}) =>
    report({ kind, message, operation, path, error });
  const answers = createAnswers(clock, options.keepCopies ? createCopies(tell) : undefined, tell);
  const send = createSend(options, clock);
  // Another key asks as somebody else, who may be told other things.
  const scope = `${address} ${JSON.stringify(options.headers)}`;
  const dropped =
    (operation?: OperationName): OnDrop =>
    (path, message) =>
      tell('recordDropped', `Left out: ${path} ${message}.`, { operation, path });

  const sourceOf = (operation: OperationName, input: unknown): Source<unknown> => {
    const { list, safe, cacheable, output } = wireOperations[operation];
    const { values, request } = requestFor(operation, address, input);
    return {
      key: `${scope} ${operation} ${JSON.stringify(values)}`,
      operation,
      safe,
      // People type names and identity numbers into search boxes; these do not belong on a shared device.
      kept: cacheable && values['query'] === undefined,
      ask: (signal) => send(request, signal),
      decode: (body) =>
        list
          ? decodePage(output, body, operation, dropped(operation))
          : { value: decodeOne(output, body, operation), dropped: 0 },
    };
  };

  /** Answers from the one file in place of a backend; loaded only by those who have one. */
  const ofFile = async <Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
    read: (source: Source<FileContents>) => Promise<Answer<FileContents> | undefined>,
  ): Promise<Answer<OperationOutput<Name>> | undefined> => {
    const { answerFrom, decodeFile } = await import('./static-catalogue.js');
    const { values } = requestFor(operation, address, input);
    const answer = await read({
      key: scope,
      operation: undefined,
      safe: true,
      kept: true,
      ask: (signal) => send({ method: 'GET', url: address, safe: true }, signal),
      decode: (body) => decodeFile(body, dropped()),
    });
    return (
      answer && {
        ...answer,
        value: answerFrom<Name>(answer.value, operation, values),
      }
    );
  };

  return {
    async call<Name extends OperationName>(
      operation: Name,
      input: OperationInput<Name>,
      call: CallOptions,
    ) {
      const answer = isFile
        ? await ofFile(operation, input, (source) => answers.get(source, call))
        : await answers.get(sourceOf(operation, input), call);
      return answer as Answer<OperationOutput<Name>>;
    },
    async copy<Name extends OperationName>(operation: Name, input: OperationInput<Name>) {
      if (isFile) return ofFile(operation, input, (source) => answers.copy(source));
      const copy = await answers.copy(sourceOf(operation, input));
      return copy as Answer<OperationOutput<Name>> | undefined;
    },
  };
}
