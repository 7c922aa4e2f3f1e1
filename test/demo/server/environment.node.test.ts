import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readEnvironment } from '../../../demo/server/environment.js';

describe('Environment of the reference backend', () => {
  it('needs nothing to be set', () => {
    expect(readEnvironment({ PATH: '/bin', PORT: '' })).to.deep.include({
      host: undefined,
      port: 8787,
      clock: undefined,
      database: { kind: 'folder', path: '.data/reference-backend' },
      corsOrigins: undefined,
      floodLimit: undefined,
      snapshotFolder: undefined,
      trustProxy: false,
    });
  });

  it('takes what is set', () => {
    const options = readEnvironment({
      HOST: '0.0.0.0',
      PORT: '80',
      DATABASE_URL: 'postgresql://mpp@db/mpp',
      MPP_CLOCK: '2026-11-23T09:10:00+07:00',
      CORS_ORIGIN: 'https://a.example, http://localhost:5173',
      RATE_LIMIT: '600',
      SNAPSHOT_DIR: '/srv/papan',
      OFFICER_PASSWORD: 'sandi-petugas',
      KIOSK_KEY: 'kunci-kios-di-aula',
      TRUST_PROXY: 'on',
    });
    expect(options).to.deep.equal({
      host: '0.0.0.0',
      port: 80,
      clock: '2026-11-23T09:10:00+07:00',
      database: { kind: 'postgres', url: 'postgresql://mpp@db/mpp' },
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      floodLimit: { burst: 600, perSecond: 10 },
      snapshotFolder: '/srv/papan',
      officerPassword: 'sandi-petugas',
      kioskKey: 'kunci-kios-di-aula',
      trustProxy: true,
    });
    expect(readEnvironment({ RATE_LIMIT: 'off' }).floodLimit).to.equal('off');
    expect(readEnvironment({ DATA_DIR: '/srv/mpp' }).database).to.deep.equal({
      kind: 'folder',
      path: '/srv/mpp',
    });
  });

  it('names every variable that is wrong, and what it must be', () => {
    const wrong = {
      PORT: '70000',
      DATABASE_URL: 'mysql://mpp:rahasia@db',
      MPP_CLOCK: '2026-11-23 09:10',
      CORS_ORIGIN: 'https://a.example/page',
      RATE_LIMIT: '0',
      OFFICER_PASSWORD: 'rahasia',
      KIOSK_KEY: 'rahasia kios',
      TRUST_PROXY: 'yes',
      MPP_CLOCK_SPEED: '0',
    };
    try {
      readEnvironment(wrong);
      expect.fail('must throw');
    } catch (error) {
      const { message } = error as Error;
      for (const [name, value] of Object.entries(wrong)) {
        expect(message).to.match(new RegExp(`${name} must .+`));
        if (!value.includes('rahasia')) expect(message).to.include(`"${value}"`);
      }
      expect(message).not.to.include('rahasia');
    }
  });
});
