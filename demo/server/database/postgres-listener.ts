import { Client, escapeIdentifier } from 'pg';
import type { ChannelListener } from './database.types.js';

/** Milliseconds until a lost connection is tried again: twice as long each time, up to the longest. */
const pauses = { first: 100, longest: 10_000 } as const;

/**
 * Listens on a connection of its own: one from the pool would be given to others. When it is lost it is made anew, with
 * growing pauses, and the listener is told that something may have gone unheard.
 */
export async function listenOnPostgres(
  url: string,
  channel: string,
  listener: ChannelListener,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let pause: number = pauses.first;

  const connect = async () => {
    const fresh = new Client({
      connectionString: url,
      application_name: 'mpp-reference-backend listener',
      connectionTimeoutMillis: 10_000,
      // Nothing is sent here for hours: otherwise nobody would notice that the other side is gone.
      keepAlive: true,
      keepAliveInitialDelayMillis: 30_000,
    });
    let isLost = false;
    const lose = (error?: Error) => {
      if (isLost) return;
      isLost = true;
      if (client === fresh) comeBack(error);
    };
    fresh.on('error', lose);
    fresh.on('end', () => {
      lose();
    });
    fresh.on('notification', ({ payload }) => {
      listener(payload ?? '');
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    if (stopped || isLost) {
      await fresh.end().catch(() => {});
      throw new Error('The connection was lost at once.');
    }
    client = fresh;
    pause = pauses.first;
  };

  const comeBack = (error?: Error) => {
    client = undefined;
    if (stopped) return;
    log(`The connection that listens was lost: ${error?.message ?? 'the server ended it'}`);
    tryLater();
  };

  const tryLater = () => {
    retry = setTimeout(() => {
      connect().then(
        () => {
          listener(undefined);
        },
        () => {
          if (!stopped) tryLater();
        },
      );
    }, pause);
    pause = Math.min(pause * 2, pauses.longest);
  };

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}
