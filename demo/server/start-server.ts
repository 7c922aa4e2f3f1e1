import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type MadeUp, openAccess } from './access/access.js';
import type { Catalogue } from './catalogue/catalogue.types.js';
import { writeCatalogue } from './catalogue/write-catalogue.js';
import { type Clock, createClock } from './clock.js';
import type { Database, DatabaseChoice } from './database/database.types.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';
import { createApp } from './http/app.js';
import { defaultFloodLimit, type FloodLimit } from './http/flood-limit.js';
import { answerOtherUpgrades, upgradeOptions } from './http/upgrades.js';
import type { ReadBoard } from './live/board-snapshots.js';
import { lockMall } from './live/change-log.js';
import type { LiveTiming } from './live/hub.js';
import { type Live, openLive } from './live/live.js';
import { createWebSocketServer } from './live/web-socket.js';
import type { QueuePlan } from './queue/queue-plan.types.js';
import { readBoard } from './queue/read-board.js';
import { watchDays } from './queue/watch-days.js';
import { writeQueuePlan } from './queue/write-queue-plan.js';
import { readQueuePlan, readSeed } from './seeder/read-seed.js';

export interface ServerOptions {
  /** Network address to listen on; this machine only (`127.0.0.1`) unless told. */
  host?: string;
  /** TCP port; 0 or none: a free one. */
  port?: number;
  /** RFC 3339 instant the clock starts at, or a clock. Real time unless told. */
  clock?: string | Clock;
  /** In memory unless told. An opened database is closed with the server. */
  database?: DatabaseChoice | Database;
  /** Origins whose pages may read; any unless told. */
  corsOrigins?: readonly string[];
  /** Requests an address may make; a generous number unless told. */
  floodLimit?: FloodLimit | 'off';
  /** Take the client's address from the last `X-Forwarded-For` hop. Only behind a proxy of your own. */
  trustProxy?: boolean;
  /** What to serve; the seed unless told. */
  catalogue?: Catalogue;
  /** Its queues; the seed's unless told, and none with another catalogue. */
  queues?: QueuePlan;
  /** What officers sign in with; made up at the first start, and told by `madeUp`, unless told. */
  officerPassword?: string;
  /** By what devices in the hall are known; as with the password. */
  kioskKey?: string;
  /** Milliseconds between two looks whether a day is over somewhere; 20,000 unless told. */
  dayWatch?: number;
  /** Milliseconds that requests under way may still take after `close()`; 10,000 unless told. */
  grace?: number;
  /** How often the live channel says that its line is good, and looks for what it has not heard of. */
  liveTiming?: Partial<LiveTiming>;
  /** Folder into which boards are written as files at every change; none unless told. */
  snapshotFolder?: string;
  /** Reads the board of a mall; the queues' own unless told. */
  readBoard?: ReadBoard;
  /** Hears of failures, one line or stack each; standard error unless told. */
  log?: (line: string) => void;
}

export interface RunningServer {
  /** Address without a trailing slash, for example `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Secrets that were made up because this database had none: whoever starts the server must be told now. */
  readonly madeUp: MadeUp;
  /** Takes no more connections, ends live lines, finishes the requests under way, closes the database. */
  close(): Promise<void>;
}

const noQueues: QueuePlan = { malls: [], queues: [], counters: [] };

/**
 * Starts the reference backend.
 * @throws {Error} when the database cannot be opened, the catalogue is not valid or the port is taken.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, grace = 10_000 } = options;
  const log = options.log ?? ((line: string) => console.error(line));
  const clock = typeof options.clock === 'object' ? options.clock : createClock(options.clock);
  const choice = options.database ?? { kind: 'memory' };
  const database = 'query' in choice ? choice : await openDatabase(choice, log);

  let live: Live | undefined;
  try {
    const access = await database.transaction(async (queries) => {
      await migrate(queries, clock);
      await writeCatalogue(queries, options.catalogue ?? readSeed(), clock);
      const plan = options.queues ?? (options.catalogue ? noQueues : readQueuePlan());
      await writeQueuePlan(queries, plan, clock);
      // From now on every process names the same beginning of the count.
      for (const { mallId } of plan.malls) await lockMall(queries, mallId);
      return openAccess(queries, database, clock, {
        officerPassword: options.officerPassword,
        kioskKey: options.kioskKey,
      });
    });
    const opened = await openLive({
      database,
      clock,
      log,
      readBoard: options.readBoard ?? readBoard,
      timing: options.liveTiming ?? {},
      snapshotFolder: options.snapshotFolder,
    });
    live = opened;
    const app = createApp({
      database,
      live,
      clock,
      access,
      log,
      corsOrigins: options.corsOrigins,
      floodLimit:
        options.floodLimit === 'off' ? undefined : (options.floodLimit ?? defaultFloodLimit),
      trustProxy: options.trustProxy ?? false,
    });
    const server = createAdaptorServer({
      fetch: app.fetch,
      overrideGlobalObjects: false,
      // Somebody who sends a request drop by drop does not keep a connection for long.
      // Both end with the request: a live line, which is an answer, lasts as long as it wants.
      serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, ...upgradeOptions },
      websocket: { server: createWebSocketServer() },
    }) as Server;
    answerOtherUpgrades(server);
    await listen(server, port, host);
    const { port: listening } = server.address() as AddressInfo;
    const dayWatch = watchDays(database, clock, log, options.dayWatch ?? 20_000);
    let closing: Promise<void> | undefined;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
      madeUp: access.madeUp,
      close: () =>
        (closing ??= Promise.all([stop(server, grace), opened.close(), dayWatch.stop()]).then(() =>
          database.close(),
        )),
    };
  } catch (error) {
    await live?.close();
    await database.close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, grace);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    // A connection that finishes its request now would otherwise be kept open for the next one.
    server.on('request', (_request, response) => response.setHeader('Connection', 'close'));
    const letGo = () => {
      server.closeIdleConnections();
    };
    letGo();
    const looking = setInterval(letGo, 50);
    server.once('close', () => {
      clearInterval(looking);
    });
  });
}
