import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readSettings } from '../../demo/settings.js';

describe('npm start', () => {
  it('opens on port 8080 of this machine, with the backend beside it, on the day of the example data', () => {
    expect(readSettings({})).to.deep.equal({
      host: '127.0.0.1',
      portalPort: 8080,
      backendPort: 8081,
      clock: '2026-11-23T09:10:00+07:00',
    });
  });

  it('takes port, address and clock from the environment', () => {
    const clock = '2026-12-25T10:00:00+07:00';
    expect(readSettings({ PORT: '9000', HOST: '0.0.0.0', MPP_CLOCK: clock })).to.deep.equal({
      host: '0.0.0.0',
      portalPort: 9000,
      backendPort: 9001,
      clock,
    });
  });

  it('names the variable that is wrong', () => {
    expect(() => readSettings({ PORT: 'delapan' })).to.throw(/^PORT must be .*"delapan"/);
    expect(() => readSettings({ PORT: '65535' })).to.throw(/^PORT must be/);
    expect(() => readSettings({ HOST: 'tiyuh' })).to.throw(/^HOST must be .*"tiyuh"/);
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
