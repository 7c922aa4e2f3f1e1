import type { OperationInput, OperationName, OperationOutput } from '../contract/operations.js';
import { wireOperations } from '../contract/wire.js';
import { isMppError, MppError } from '../errors.js';
import { createAnswers, type Source } from './answers.js';
import type { Answer, CallOptions, MppClient, Report } from './client.types.js';
import { createClock } from './clock.js';
import type { Copies } from './copies.js';
import { decodeOne, decodePage, type OnDrop } from './decode.js';
import { createSend } from './http.js';
import { checkOptions, type CheckedOptions, type ClientOptions } from './options.js';
import { createReports } from './reports.js';
import { requestFor } from './request.js';

const registryKey = Symbol.for('mpp-widgets/clients/1');
type SameOptions = Map<typeof fetch | undefined, MppClient>;
type Registry = Map<string, SameOptions>;

/**
 * The client of a backend: one for all who ask with the same options, also when the page holds this package twice.
 * @throws {MppError} of kind `configuration` that names the option that is wrong
 */
export function createMppClient(options: ClientOptions): MppClient {
  const checked = checkOptions(options);
  const { fetch: fetchIt, headers, operations: offered, ...rest } = checked;
  const home = globalThis as { [registryKey]?: Registry };
  const registry: Registry = (home[registryKey] ??= new Map<string, SameOptions>());
  const key = JSON.stringify([rest, sorted(headers), [...offered].sort()]);
  const same = registry.get(key) ?? (new Map() as SameOptions);
  registry.set(key, same);
  const client = same.get(fetchIt) ?? buildClient(checked);
  same.set(fetchIt, client);
  return client;
}

/** The same for the same headers, whatever their order. */
const sorted = (headers: Readonly<Record<string, string>>) => Object.entries(headers).sort();

function buildClient(options: CheckedOptions): MppClient {
  const { address, isFile } = options;
  const clock = createClock();
  const reports = createReports();
  const tell = (report: Omit<Report, 'operation'>, operation?: OperationName) =>
    reports.send({ ...report, operation });
  const tellOfCopy = (kind: Report['kind'], message: string) =>
    tell({ kind, message, path: undefined, error: undefined });
  let loading: Promise<Copies | undefined> | undefined;
  /** Loaded after the first answer, or when one is missing: what a citizen waits for comes first. */
  const copies = async (): Promise<Copies | undefined> => {
    if (!options.keepCopies) return undefined;
    loading ??= import('./copies.js').then(
      ({ createCopies }) => createCopies(tellOfCopy),
      (error) => {
        loading = undefined;
        tellOfCopy('copyNotKept', `Copies cannot be kept: ${String(error)}.`);
        return undefined;
      },
    );
    return loading;
  };
  const answers = createAnswers(clock, copies, tell);
  const send = createSend(options, clock);
  // Another key asks as somebody else, who may be told other things.
  const scope = `${address} ${JSON.stringify(sorted(options.headers))}`;
  const offered = new Set(options.operations);
  const unsupported = new Set<OperationName>();
  const dropped =
    (operation?: OperationName): OnDrop =>
    (path, message) =>
      tell(
        { kind: 'recordDropped', message: `Left out: ${path} ${message}.`, path, error: undefined },
        operation,
      );

  const sourceOf = (operation: OperationName, input: unknown): Source<unknown> => {
    const definition = wireOperations[operation];
    const { values, request } = requestFor(operation, address, input);
    return {
      key: `${scope} ${operation} ${JSON.stringify(values)}`,
      operation,
      safe: definition.safe,
      // People type names and identity numbers into search boxes; these do not belong on a shared device.
      kept: definition.cacheable && values['query'] === undefined,
      ask: (signal) => send(request, signal),
      decode: (body) =>
        definition.list
          ? decodePage(definition.output, body, operation, dropped(operation))
          : { value: decodeOne(definition.output, body, operation), dropped: 0 },
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
    address,
    can: (operation) => offered.has(operation) && !unsupported.has(operation),
    async call<Name extends OperationName>(
      operation: Name,
      input: OperationInput<Name>,
      call: CallOptions = {},
    ): Promise<Answer<OperationOutput<Name>>> {
      if (!offered.has(operation) || (unsupported.has(operation) && !call.refresh)) {
        throw new MppError('unsupported', `${address} does not offer ${operation}.`, { operation });
      }
      if (isFile) {
        return (await ofFile(operation, input, (source) => answers.get(source, call))) as Answer<
          OperationOutput<Name>
        >;
      }
      try {
        const answer = await answers.get(sourceOf(operation, input), call);
        unsupported.delete(operation);
        return answer as Answer<OperationOutput<Name>>;
      } catch (error) {
        if (isMppError(error) && error.kind === 'unsupported') unsupported.add(operation);
        throw error;
      }
    },
    async copy<Name extends OperationName>(operation: Name, input: OperationInput<Name>) {
      if (isFile) return ofFile(operation, input, (source) => answers.copy(source));
      const copy = await answers.copy(sourceOf(operation, input));
      return copy as Answer<OperationOutput<Name>> | undefined;
    },
    now: () => clock.now(),
    onReport: (listener) => reports.add(listener),
  };
}

type FileContents = import('./static-catalogue.js').FileContents;
