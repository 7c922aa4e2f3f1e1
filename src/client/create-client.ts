import type { OperationInput, OperationOutput } from '../contract/operations.js';
import type { OperationName } from '../contract/vocabulary.js';
import { isMppError, MppError } from '../errors.js';
import type { Answer, CallOptions, MppClient } from './client.types.js';
import { createClock } from './clock.js';
import type { Engine } from './engine.js';
import { checkOptions, type CheckedOptions, type ClientOptions } from './options.js';
import { createReports } from './reports.js';

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
  const key = JSON.stringify([rest, Object.entries(headers).sort(), [...offered].sort()]);
  const same = registry.get(key) ?? (new Map() as SameOptions);
  registry.set(key, same);
  const client = same.get(fetchIt) ?? buildClient(checked);
  same.set(fetchIt, client);
  return client;
}

function buildClient(options: CheckedOptions): MppClient {
  const { address } = options;
  const clock = createClock();
  const reports = createReports();
  const offered = new Set(options.operations);
  const unsupported = new Set<OperationName>();
  let loading: Promise<Engine> | undefined;
  /** What asks, reads and keeps; loaded with the first call, so that a page can show its first control before. */
  const engine = (): Promise<Engine> =>
    (loading ??= import('./engine.js').then(
      ({ createEngine }) => createEngine(options, clock, (report) => reports.send(report)),
      (cause: unknown) => {
        loading = undefined;
        throw new MppError('unreachable', 'A file of the client could not be loaded.', { cause });
      },
    ));

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
      try {
        const answer = await (await engine()).call(operation, input, call);
        unsupported.delete(operation);
        return answer;
      } catch (error) {
        if (isMppError(error) && error.kind === 'unsupported') unsupported.add(operation);
        throw error;
      }
    },
    copy: async (operation, input) => (await engine()).copy(operation, input),
    now: () => clock.now(),
    onReport: (listener) => reports.add(listener),
  };
}
