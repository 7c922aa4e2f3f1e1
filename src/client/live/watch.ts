import { MppError } from '../../errors.js';
import type { MppClient } from '../client.types.js';
import { createChannel, type Channel, type ChannelTools } from './channel.js';
import type { LiveListener, LiveWay, WatchOptions } from './live.types.js';

/** Ways to follow a hall, the best first. */
const everyWay: readonly LiveWay[] = ['sse', 'webSocket', 'polling'];

/** What a client lends to those who watch. */
export interface WatchTools extends Omit<ChannelTools, 'ways'> {
  readonly client: MppClient;
}

/** One client serves all copies of this package on a page, so its channels do as well. */
const channels = new WeakMap<MppClient, Map<string, Channel>>();

/**
 * What `MppClient.watch` does; loaded only by those who watch.
 * @throws {MppError} of kind `unsupported`, `invalid` or `configuration`
 */
export function watch(
  { client, ...tools }: WatchTools,
  mallId: string,
  listener: LiveListener,
  { signal, whenHidden = false }: WatchOptions = {},
): void {
  const { live: given = everyWay } = tools.options;
  const unknown = given.find((way) => !everyWay.includes(way));
  if (unknown !== undefined) {
    const message = `live: must be among ${everyWay.join(', ')}, not "${unknown}".`;
    throw new MppError('configuration', message);
  }
  // Without a board there is nothing to apply changes to.
  const canPoll = client.can('getBoard');
  const ways = given.filter((way) => way === 'polling' || client.can('watchBoard'));
  if (!canPoll || ways.length === 0) {
    throw new MppError('unsupported', `${client.address} does not offer to follow its halls.`, {
      operation: canPoll ? 'watchBoard' : 'getBoard',
    });
  }
  if (signal?.aborted) return;
  const ofClient = channels.get(client) ?? new Map<string, Channel>();
  channels.set(client, ofClient);
  let channel = ofClient.get(mallId);
  if (!channel) {
    channel = createChannel({ ...tools, ways }, mallId);
    ofClient.set(mallId, channel);
  }
  const leave = channel.add({ listener, whenHidden });
  signal?.addEventListener('abort', leave, { once: true });
}
