import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Database } from '../../../../demo/server/database/database.types.js';
import { onEveryDatabase } from '../databases.js';
import { act, acts, manyActs } from './acts.js';
import { shareDatabase } from './halls.js';
import { changesOf, lineKinds, nextOf, placeOf } from './lines.js';

onEveryDatabase('A hall that is followed', (databases) => {
  const shared = shareDatabase(databases);
  const { newHall, start } = shared;

  for (const { name, open } of lineKinds) {
    describe(`over ${name}`, () => {
      const follow = (server: { url: string }, hall: string, after?: string) =>
        shared.follow(open, server, hall, after);

      it('says where it stands, then tells each act once and in order', async () => {
        const [server, hall] = [await start(), newHall()];
        const line = await follow(server, hall);
        const first = await line.next();
        expect(first).to.include({ type: 'beat', sequence: 0 });
        expect(first.epoch).to.match(/^[\w-]{36}$/);

        const texts = Array.from({ length: 40 }, (_, index) => `act ${index}`);
        const doing = texts.map((text) => act(shared.database(), hall, text));
        const places = await Promise.all(doing);
        const changes = await changesOf(line, texts.length);
        expect(changes.map(({ sequence }) => sequence)).to.deep.equal(texts.map((_, at) => at + 1));
        for (const [index, { epoch, sequence }] of places.entries()) {
          expect(changes[sequence - 1]).to.deep.include({ epoch, notices: [texts[index]] });
        }
        expect(first.epoch).to.equal(places[0]?.epoch);
      });

      it('tells of its own hall only', async () => {
        const server = await start();
        const [east, west] = [newHall(), newHall()];
        const [inEast, inWest] = [await follow(server, east), await follow(server, west)];
        await act(shared.database(), west, 'west');
        await act(shared.database(), east, 'east');
        expect((await changesOf(inEast, 1))[0]?.notices).to.deep.equal(['east']);
        expect((await changesOf(inWest, 1))[0]?.notices).to.deep.equal(['west']);
      });

      for (const somebody of ['somebody else stayed', 'nobody stayed']) {
        it(`goes on where a viewer was, when ${somebody}`, async () => {
          const [server, hall] = [await start(), newHall()];
          const stays = somebody === 'nobody stayed' ? undefined : await follow(server, hall);
          const leaves = await follow(server, hall);
          await acts(shared.database(), hall, 3);
          const [, , last] = await changesOf(leaves, 3);
          leaves.close();
          await leaves.ended;
          await acts(shared.database(), hall, 5);
          if (stays) await changesOf(stays, 8);

          const back = await follow(server, hall, last && placeOf(last));
          // The beat names the place from which the line goes on, not the end of the log.
          expect(await back.next()).to.include({ type: 'beat', sequence: 3 });
          await act(shared.database(), hall, 'next');
          const missed = await changesOf(back, 6);
          expect(missed.map(({ sequence }) => sequence)).to.deep.equal([4, 5, 6, 7, 8, 9]);
          expect(missed[5]?.notices).to.deep.equal(['next']);
        });
      }

      it('goes on over a restart of the server: no act is lost, the count is the same', async () => {
        const [first, hall] = [await start(), newHall()];
        const line = await follow(first, hall);
        await acts(shared.database(), hall, 2);
        const [, last] = await changesOf(line, 2);
        await first.close();
        await line.ended;
        await act(shared.database(), hall, 'meanwhile');

        const back = await follow(await start(), hall, last && placeOf(last));
        expect(await back.next()).to.include({ type: 'beat', epoch: last?.epoch, sequence: 2 });
        const [missed] = await changesOf(back, 1);
        expect(missed).to.deep.include({ sequence: 3, notices: ['meanwhile'] });
      });

      it('tells to refetch who was at a place that it does not know', async () => {
        const [server, hall] = [await start(), newHall()];
        const { epoch } = await acts(shared.database(), hall, 3);
        const places = ['another-epoch.2', 'nonsense', '.', `${epoch}.5000`, `${epoch}.-1`];
        for (const place of [...places, `${epoch}.99999999999999`]) {
          const line = await follow(server, hall, place);
          const { sequence } = await line.next();
          expect(await line.next(), place).to.include({ type: 'refetch', epoch, sequence });
          await act(shared.database(), hall, place);
          expect((await changesOf(line, 1))[0]?.notices, place).to.deep.equal([place]);
        }
      });

      it('tells to refetch who missed more than is told one by one', async () => {
        const [server, hall] = [await start(), newHall()];
        const stays = await follow(server, hall);
        const { epoch } = await act(shared.database(), hall);
        await manyActs(shared.database(), hall, 600);
        expect((await changesOf(stays, 601)).at(-1)).to.include({ sequence: 601 });
        const late = await follow(server, hall, `${epoch}.3`);
        expect(await nextOf(late, 'refetch')).to.include({ sequence: 601 });
        const sooner = await follow(server, hall, `${epoch}.200`);
        expect((await changesOf(sooner, 401)).at(-1)).to.include({ sequence: 601 });
        await manyActs(shared.database(), hall, 20, 'long '.repeat(4_000));
        const heavy = await follow(server, hall, `${epoch}.600`);
        expect(await nextOf(heavy, 'refetch')).to.include({ sequence: 621 });
      });

      it('tells everybody to refetch when the log begins anew', async () => {
        const [server, hall] = [await start(), newHall()];
        const line = await follow(server, hall);
        await acts(shared.database(), hall, 2);
        const [first] = await changesOf(line, 2);
        for (const table of ['live_change', 'live_position']) {
          await shared.database().query(`DELETE FROM ${table} WHERE mall_id = $1`, [hall]);
        }
        const { epoch } = await act(shared.database(), hall, 'anew');
        expect(epoch).not.to.equal(first?.epoch);
        expect(await nextOf(line, 'refetch')).to.include({ epoch, sequence: 1 });
        await act(shared.database(), hall, 'next');
        expect(await nextOf(line, 'change')).to.include({ epoch, sequence: 2 });
      });

      it('beats while nothing happens, and names the last act', async () => {
        const server = await start({ liveTiming: { beatInterval: 300 } });
        const hall = newHall();
        const line = await follow(server, hall);
        await act(shared.database(), hall);
        await changesOf(line, 1);
        const [one, two] = [await nextOf(line, 'beat'), await nextOf(line, 'beat')];
        expect([one.sequence, two.sequence]).to.deep.equal([1, 1]);
        expect(Date.parse(two.at)).to.be.greaterThan(Date.parse(one.at));
      });

      it('ends every line when the server is closed, which waits for none of them', async () => {
        const [server, hall] = [await start(), newHall()];
        const lines = [await follow(server, hall), await follow(server, hall)];
        for (const line of lines) await line.next();
        lines[1]?.stopReading();
        await server.close();
        lines[1]?.readOn();
        await Promise.all(lines.map(({ ended }) => ended));
      });

      it('lets a viewer go who does not read, and disturbs no other one', async () => {
        const [server, hall] = [await start(), newHall()];
        const { epoch } = await act(shared.database(), hall);
        const [reads, sleeps] = [await follow(server, hall), await follow(server, hall)];
        await sleeps.next();
        sleeps.stopReading();
        // More than the buffers of both systems take, so that it piles up in the server.
        const [most, atOnce] = [1_501, 100];
        for (let count = 1; count < most; count += atOnce) {
          await manyActs(shared.database(), hall, atOnce, 'a'.repeat(20_000));
          expect((await changesOf(reads, atOnce)).at(-1)?.sequence).to.equal(count + atOnce);
        }
        sleeps.readOn();
        await sleeps.ended;
        let heard = 1;
        for (;;) {
          const message = await sleeps.next().catch(() => undefined);
          if (!message) break;
          heard = message.sequence;
        }
        expect(heard).to.be.lessThan(most);

        const back = await follow(server, hall, `${epoch}.${heard}`);
        expect(await nextOf(back, 'refetch')).to.include({ sequence: most });
        await act(shared.database(), hall, 'next');
        for (const line of [reads, back]) {
          expect((await changesOf(line, 1))[0]?.notices).to.deep.equal(['next']);
        }
      });
    });
  }

  it('is told of what no notification came for', async () => {
    // What a pooler in front of PostgreSQL does to LISTEN.
    const deaf = (database: Database): Database => ({
      ...database,
      listen: () => Promise.resolve(() => Promise.resolve()),
    });
    const server = await start({ liveTiming: { lookInterval: 20 } }, deaf);
    for (const { open } of lineKinds) {
      const hall = newHall();
      const line = await shared.follow(open, server, hall);
      await line.next();
      await acts(shared.database(), hall, 3);
      expect((await changesOf(line, 3)).at(-1)).to.include({ sequence: 3 });
    }
  });

  it('hears no beat while the log cannot be read, and all that happened when it can', async () => {
    let isAway = false;
    let failed = 0;
    let failedOften = () => {};
    const said: string[] = [];
    const often = new Promise<void>((resolve) => (failedOften = resolve));
    const breakable = (database: Database): Database => ({
      ...database,
      query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
        if (!isAway) return database.query<Row>(sql, parameters);
        failed += 1;
        if (failed >= 10) failedOften();
        return Promise.reject(new Error('connection refused'));
      },
    });
    const log = (line: string) => said.push(line);
    const liveTiming = { beatInterval: 20, lookInterval: 20 };
    const server = await start({ liveTiming, log }, breakable);
    for (const { open } of lineKinds.slice(0, 1)) {
      const hall = newHall();
      const line = await shared.follow(open, server, hall);
      await line.next();
      isAway = true;
      const { epoch, sequence } = await act(shared.database(), hall, 'meanwhile');
      await often;
      isAway = false;
      // Not once for every attempt.
      const complaints = said.filter((text) => text.includes('connection refused'));
      expect(complaints.length).to.be.within(1, 3);

      // Beats from before, then the act, and no beat that knew nothing of it.
      const before: string[] = [];
      let message = await line.next();
      for (; message.type === 'beat'; message = await line.next()) before.push(placeOf(message));
      expect(new Set(before).size).to.be.at.most(1);
      expect(message).to.include({ type: 'change', epoch, sequence });
      expect(await nextOf(line, 'beat')).to.include({ epoch, sequence });
    }
  });
});
