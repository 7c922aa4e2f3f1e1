import type { OperationInput, OperationOutput } from '../contract/operations.js';
import { catalogueOperationNames, type OperationName } from '../contract/vocabulary.js';
import { isMppError, missingFile, MppError } from '../errors.js';
import type { Answer, CallOptions, MppClient } from './client.types.js';
import { createClock } from './clock.js';
import type { Engine } from './engine.js';
import { checkOptions, type CheckedOptions, type ClientOptions } from './options.js';
import { createReports } from './reports.js';
import { sharedOnPage } from './shared-on-page.js';

interface Known {
  /** The options as JSON, which leaves out `fetch`. */
  readonly key: string;
  readonly fetch: typeof fetch | undefined;
  readonly client: MppClient;
}

/**
 * The client of a backend: one for all who ask with the same options, also when the page holds this package twice.
 * @throws {MppError} of kind `configuration` that names the option that is wrong
 */
export function createMppClient(options: ClientOptions): MppClient {
  return clientFor(checkOptions(options));
}

/** Like {@link createMppClient}, for options that were checked already. */
export function clientFor(options: CheckedOptions): MppClient {
  const clients = sharedOnPage<Known[]>('clients', () => []);
  const key = JSON.stringify(options);
  const known = clients.find((one) => one.key === key && one.fetch === options.fetch);
  if (known) return known.client;
  const client = buildClient(options);
  clients.push({ key, fetch: options.fetch, client });
  return client;
}

function explain(cause: unknown): never {
  throw missingFile(cause);
}

function buildClient(options: CheckedOptions): MppClient {
  const { address, operations } = options;
  const clock = createClock();
  const reports = createReports();
  const unsupported = new Set<OperationName>();
  const engines: Engine[] = [];
  /** What asks, reads and keeps; loaded with the first call, so that a page can show its first control before. */
  const engine = async (operation: OperationName): Promise<Engine> => {
    const isQueue = !(catalogueOperationNames as readonly string[]).includes(operation);
    const { createEngine } = await (
      isQueue
        ? import('./queue-engine.js')
        : options.isFile
          ? import('./static-catalogue.js')
          : import('./engine.js')
    ).catch(explain);
    return (engines[Number(isQueue)] ??= createEngine(options, clock, reports.send));
  };
  const offers = (operation: OperationName) => operations?.includes(operation) ?? true;

  const client: MppClient = {
    address,
    can: (operation) => offers(operation) && !unsupported.has(operation),
    async call<Name extends OperationName>(
      operation: Name,
      input: OperationInput<Name>,
      call: CallOptions = {},
    ): Promise<Answer<OperationOutput<Name>>> {
      if (!offers(operation) || (unsupported.has(operation) && !call.refresh)) {
        throw new MppError('unsupported', `${address} does not offer ${operation}.`, { operation });
      }
      try {
        const answer = await (await engine(operation)).call(operation, input, call);
        unsupported.delete(operation);
        return answer;
      } catch (error) {
        if (isMppError(error) && error.kind === 'unsupported') unsupported.add(operation);
        throw error;
      }
    },
    copy: async (operation, input) => (await engine(operation)).copy(operation, input),
    async watch(...watching) {
      // Together: a board shows nothing before it has both.
      const [live, { kit }] = await Promise.all([
        import('./live/watch.js'),
        import('./queue-engine.js'),
      ]).catch(explain);
      return live.watch({ client, options, clock, report: reports.send, kit }, ...watching);
    },
    now: clock.now,
    onReport: reports.add,
  };
  return client;
}
