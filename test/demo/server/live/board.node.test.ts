import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createClock } from '../../../../demo/server/clock.js';
import type { ReadBoard } from '../../../../demo/server/live/board-snapshots.js';
import { readBoard } from '../../../../demo/server/queue/read-board.js';
import { Board } from '../../../../src/contract/index.js';
import { deferred } from '../../../support/node/deferred.js';
import { act, acts } from './acts.js';
import { shareDatabase } from './halls.js';

describe('The snapshot of a hall', () => {
  const shared = shareDatabase({ create: () => Promise.resolve({ kind: 'memory' }) });
  const { newHall, start } = shared;

  /** A server whose clock stands still until it is moved, and that counts how often a board is computed. */
  const counting = async () => {
    let now = Date.parse('2026-11-23T09:10:00+07:00');
    let computed = 0;
    const counted: ReadBoard = (queries, clock, mallId) => {
      computed += 1;
      return readBoard(queries, clock, mallId);
    };
    const clock = { ...createClock(), now: () => now };
    const server = await start({ clock, readBoard: counted });
    return {
      ask: (mallId: string, headers: Record<string, string> = {}) =>
        fetch(`${server.url}/v1/malls/${mallId}/board`, { headers }),
      computed: () => computed,
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
    };
  };

  it('says where in the count of changes it stands, and how long it is good', async () => {
    const [{ ask }, hall] = [await counting(), newHall()];
    const { epoch } = await acts(shared.database(), hall, 3);
    const response = await ask(hall);
    expect(response.status).to.equal(200);
    expect(response.headers.get('Cache-Control')).to.equal('public, max-age=2');
    const board = Board.parse(await response.json());
    expect(board).to.include({ mallId: hall, epoch, sequence: 3 });
    expect((await ask('none')).status).to.equal(404);
  });

  it('names the epoch that lines name, also before anything happened', async () => {
    const [{ ask }, hall] = [await counting(), newHall()];
    const board = Board.parse(await (await ask(hall)).json());
    const { epoch } = await act(shared.database(), hall);
    expect(board).to.include({ epoch, sequence: 0 });
  });

  it('is computed once for all who ask at a time, and anew only after an act or a second', async () => {
    const [{ ask, computed, pass }, hall] = [await counting(), newHall()];
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(hall)));
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
    expect(computed()).to.equal(1);
    await act(shared.database(), hall);
    await Promise.all(Array.from({ length: 100 }, () => ask(hall)));
    expect(computed()).to.equal(2);
    pass(1_000);
    await Promise.all(Array.from({ length: 100 }, () => ask(hall)));
    expect(computed()).to.equal(3);
  });

  it('is 304 to who has it, however much later, until something happens', async () => {
    const [{ ask, pass }, hall] = [await counting(), newHall()];
    const tag = (await ask(hall)).headers.get('ETag') ?? '';
    pass(5_000);
    const same = await ask(hall, { 'If-None-Match': tag });
    expect(same.status).to.equal(304);
    expect(same.headers.get('Cache-Control')).to.equal('public, max-age=2');
    await act(shared.database(), hall);
    const other = await ask(hall, { 'If-None-Match': tag });
    expect(other.status).to.equal(200);
    expect(other.headers.get('ETag')).not.to.equal(tag);
  });

  it('holds what was done before it was asked for, also while one is being computed', async () => {
    const [started, go] = [deferred(), deferred()];
    let isFirst = true;
    const server = await start({
      async readBoard(queries, clock, mallId) {
        const board = await readBoard(queries, clock, mallId);
        if (isFirst) {
          isFirst = false;
          started.resolve();
          await go.promise;
        }
        return board;
      },
    });
    const hall = newHall();
    const ask = async () =>
      Board.parse(await (await fetch(`${server.url}/v1/malls/${hall}/board`)).json());
    const early = ask();
    await started.promise;
    const acting = act(shared.database(), hall);
    go.resolve();
    await acting;
    expect((await ask()).sequence).to.equal(1);
    expect((await early).sequence).to.equal(0);
  });
});

describe('Snapshot files', () => {
  const shared = shareDatabase({ create: () => Promise.resolve({ kind: 'memory' }) });
  const folders: string[] = [];
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mpp-boards-'));
    folders.push(folder);
    return folder;
  };
  const read = (folder: string, hall: string) =>
    Board.parse(JSON.parse(readFileSync(join(folder, hall, 'board.json'), 'utf8')));
  /** Reads again and again, and never anything but a whole board, until one stands at a place. */
  const readUntil = async (folder: string, hall: string, sequence: number) => {
    for (;;) {
      const board = read(folder, hall);
      if (board.sequence === sequence) return board;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('are there for every hall when the server is', async () => {
    const [folder, hall] = [await newFolder(), shared.newHall()];
    await (await shared.start()).close();
    const { epoch } = await act(shared.database(), hall);
    await shared.start({ snapshotFolder: join(folder, 'new', 'one') });
    expect(read(join(folder, 'new', 'one'), hall)).to.include({ epoch, sequence: 1 });
    expect(readdirSync(join(folder, 'new', 'one'))).to.have.length(60);
  });

  it('are whole at every moment, and soon show the last of many acts', async () => {
    const [folder, hall] = [await newFolder(), shared.newHall()];
    const server = await shared.start({ snapshotFolder: folder });
    const acting = acts(shared.database(), hall, 50);
    await readUntil(folder, hall, 50);
    await acting;
    // Whatever was being written is finished, and nothing else lies about.
    await server.close();
    expect(read(folder, hall).sequence).to.equal(50);
    expect(readdirSync(join(folder, hall))).to.deep.equal(['board.json']);
  });

  it('may be written by two servers into one folder', async () => {
    const [folder, hall] = [await newFolder(), shared.newHall()];
    await shared.start({ snapshotFolder: folder });
    await shared.start({ snapshotFolder: folder });
    await acts(shared.database(), hall, 30);
    await readUntil(folder, hall, 30);
  });

  it('that cannot be written are complained of, and the server goes on', async () => {
    const said: string[] = [];
    const server = await shared.start({
      // A file, in which there can be no folder.
      snapshotFolder: fileURLToPath(import.meta.url),
      log: (line) => said.push(line),
    });
    expect(said.join('\n')).to.match(/snapshot file .* cannot be written/);
    expect((await fetch(`${server.url}/health`)).status).to.equal(200);
  });
});
