/**
 * The reference backend in a process of its own that can tell its memory. Started with `--expose-gc` by `group.ts`.
 * Its database is the embedded one, in a folder.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../demo/server/database/open-database.js';
import { changesChannel } from '../../../demo/server/live/change-log.js';
import { startServer } from '../../../demo/server/start-server.js';
import type { Answer, Order } from './messages.types.js';

const folder = mkdtempSync(join(tmpdir(), 'mpp-bench-'));
const database = await openDatabase({ kind: 'folder', path: folder }, console.error);
const [kioskKey, officerPassword] = [randomUUID(), randomUUID()];
const server = await startServer({
  database,
  clock: '2026-11-23T09:10:00+07:00',
  floodLimit: 'off',
  kioskKey,
  officerPassword,
});
const mallId = await doSomeActs();
const templates = await readTemplates();

const answer = (value: Answer) => process.send?.(value);
process.on('message', (order: Order) => {
  void obey(order);
});
process.on('disconnect', () => {
  void server.close().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
answer({ is: 'ready', url: server.url, mallId });

async function obey(order: Order): Promise<void> {
  if (order.do === 'act') {
    answer({ is: 'acted', sequence: await act(order.count) });
    return;
  }
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers: buffers, rss: resident } = process.memoryUsage();
  answer({ is: 'measured', heap, buffers, resident });
}

/** Numbers are taken and called as citizens and officers do it: what is told of them is repeated later. */
async function doSomeActs(): Promise<string> {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  const get = async <Item>(path: string) =>
    (await (await fetch(server.url + path)).json()) as { items: Item[] };

  const [mall] = (await get<{ id: string }>('/v1/malls')).items;
  if (!mall) throw new Error('There is no mall.');
  const base = `/v1/malls/${mall.id}`;
  const queues = await get<{ id: string; state: string }>(`${base}/queues`);
  const open = queues.items.find(({ state }) => state === 'open');
  if (!open) throw new Error('No queue is open.');
  for (let count = 0; count < 10; count += 1) {
    await post(`${base}/tickets`, { queueId: open.id }, { 'Kiosk-Key': kioskKey });
  }
  const board = (await (await fetch(`${server.url}${base}/board`)).json()) as {
    counters: { id: string; queueIds?: string[] }[];
  };
  const counter = board.counters.find(({ queueIds }) => queueIds?.includes(open.id));
  if (!counter) throw new Error('No counter calls from the queue.');
  const { token = '' } = await post('/officer/v1/session', { password: officerPassword });
  const officer = { Authorization: `Bearer ${token}` };
  await post(`/officer/v1/counters/${counter.id}/state`, { state: 'open' }, officer);
  await post(`/officer/v1/counters/${counter.id}/call-next`, { expects: null }, officer);
  return mall.id;
}

/** A taken number and a call, as they stand in the log. */
async function readTemplates(): Promise<string> {
  const rows = await database.query<{ change: { call?: unknown; tickets?: unknown } }>(
    'SELECT change FROM live_change WHERE mall_id = $1 ORDER BY sequence',
    [mallId],
  );
  const changes = rows.map(({ change }) => change);
  const call = changes.findLast((change) => change.call !== undefined);
  const taken = changes.findLast((change) => change.call === undefined && change.tickets);
  if (!call || !taken) throw new Error('Nothing was told of a number or a call.');
  return JSON.stringify([taken, call]);
}

/** Writes many acts into the log at once, as the queues write one; through the queues they would take half an hour. */
function act(count: number): Promise<number> {
  return database.transaction(async (queries) => {
    const rows = await queries.query<{ sequence: number }>(
      `WITH more AS (
         UPDATE live_position SET sequence = sequence + $2::int WHERE mall_id = $1
         RETURNING mall_id, sequence
       ), written AS (
         INSERT INTO live_change (mall_id, sequence, at, change)
         SELECT mall_id, sequence - $2::int + place, now(), $3::jsonb -> (place % 2)
         FROM more, generate_series(1, $2::int) AS place
       )
       SELECT sequence FROM more`,
      [mallId, count, templates],
    );
    await queries.query('SELECT pg_notify($1, $2)', [changesChannel, mallId]);
    return rows[0]?.sequence ?? 0;
  });
}
