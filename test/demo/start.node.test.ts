import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readSettings } from '../../demo/settings.js';
import type { Board } from '../../src/contract/queue.js';
import { DemoProcess } from '../support/node/demo-process.js';

describe('npm start', () => {
  it('opens on port 8080 of this machine, with the backend beside it, on the day of the example data', () => {
    expect(readSettings({})).to.deep.equal({
      host: '127.0.0.1',
      portalPort: 8080,
      backendPort: 8081,
      clock: '2026-11-23T09:10:00+07:00',
      isHallEmpty: false,
    });
  });

  it('takes port, address and clock from the environment', () => {
    const clock = '2026-12-25T10:00:00+07:00';
    expect(
      readSettings({ PORT: '9000', HOST: '0.0.0.0', MPP_CLOCK: clock, HALL: 'empty' }),
    ).to.deep.equal({
      host: '0.0.0.0',
      portalPort: 9000,
      backendPort: 9001,
      clock,
      isHallEmpty: true,
    });
  });

  it('names the variable that is wrong', () => {
    expect(() => readSettings({ PORT: 'delapan' })).to.throw(/^PORT must be .*"delapan"/);
    expect(() => readSettings({ PORT: '65535' })).to.throw(/^PORT must be/);
    expect(() => readSettings({ HOST: 'tiyuh' })).to.throw(/^HOST must be .*"tiyuh"/);
    expect(() => readSettings({ HALL: 'ramai' })).to.throw(/^HALL must be .*"ramai"/);
  });

  it('shows a hall in the middle of its morning, and leaves it to the officers', async () => {
    const demo = await DemoProcess.start(0, 'morning');
    try {
      const read = async () => {
        const malls = await fetch(`${demo.backend}/v1/malls`);
        const { items } = (await malls.json()) as { items: { id: string }[] };
        const board = await fetch(`${demo.backend}/v1/malls/${items[0]?.id}/board`);
        return (await board.json()) as Board;
      };
      const { at, counters, queues, calls, sequence } = await read();
      expect(counters.filter(({ state }) => state === 'open')).to.not.be.empty;
      expect(queues.some(({ waiting = 0 }) => waiting > 0)).to.equal(true);
      expect(queues.some(({ served = 0 }) => served > 0)).to.equal(true);
      // Calls were made when they say: some a while ago, the last one just now, none later.
      const ages = calls.map((call) => Date.parse(at) - Date.parse(call.at));
      expect(Math.min(...ages)).to.be.within(0, 2 * 60_000);
      expect(Math.max(...ages)).to.be.within(10 * 60_000, 31 * 60_000);
      expect(calls.some(({ kind }) => kind === 'recall')).to.equal(true);
      // Nobody but an officer calls from now on, and the clock does not go back with the backend.
      await demo.switchBackend('off');
      await demo.switchBackend('on');
      const later = await read();
      expect(later.sequence).to.equal(sequence);
      expect(Date.parse(later.at)).to.be.above(Date.parse(at));
    } finally {
      await demo.stop();
    }
  });

  it('says which port is taken, and how to choose another one', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as AddressInfo;
    const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    });
    const said = await text(demo.stderr);
    occupant.close();
    expect(said)
      .to.include(`Port ${port}`)
      .and.to.include(`PORT=${port + 10} npm start`);
    expect(demo.exitCode ?? (await new Promise((resolve) => demo.once('exit', resolve)))).to.equal(
      1,
    );
  });
});
