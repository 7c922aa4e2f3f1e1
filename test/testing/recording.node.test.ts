import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../demo/server/start-server.js';
import { recordAnswers } from '../../scripts/recording.js';
import { recording } from '../../src/testing/recorded/recording.js';
import { createReplayFetch } from '../../src/testing/index.js';

describe('Recorded answers', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ clock: '2026-11-23T09:10:00+07:00', floodLimit: 'off' });
  });
  after(() => server.close());

  it('are what the reference backend answers (else: npx tsx scripts/record-testing.ts)', async () => {
    expect(recording).to.deep.equal(await recordAnswers(server.url));
  });

  const replay = createReplayFetch();
  const paths = [
    '/v1/malls',
    '/v1/malls/mpp-tulang-bawang-barat',
    '/v1/malls/nowhere',
    '/v1/agencies?mallId=mpp-tulang-bawang-barat&pageSize=500',
    '/v1/services',
    '/v1/services?pageSize=7&page=3',
    '/v1/services?agencyId=imigrasi&query=paspor',
    '/v1/services?query=ktp%20hilang',
    '/v1/services?query=sim&pageSize=500',
    '/v1/services?themeId=tanah&area=18.12',
    '/v1/services?area=Tumijajar&pageSize=500',
    '/v1/services/paspor-baru',
    '/v1/services/paspor-baru?mallId=mpp-tulang-bawang-barat',
    '/v1/services/none',
  ];
  for (const path of paths) {
    it(`are replayed for ${path} as the backend answers it`, async () => {
      const [live, replayed] = await Promise.all([
        fetch(server.url + path),
        replay(`https://x.example${path}`),
      ]);
      expect(replayed.status).to.equal(live.status);
      for (const name of ['Content-Type', 'Cache-Control']) {
        if (live.ok) expect(replayed.headers.get(name)).to.equal(live.headers.get(name));
      }
      expect(replayed.headers.has('ETag')).to.equal(live.headers.has('ETag'));
      expect(replayed.headers.get('Server-Time')).to.equal('2026-11-23T09:10:00+07:00');
      const body: unknown = await replayed.json();
      if (live.ok) expect(body).to.deep.equal(await live.json());
      else expect(body).to.have.property('code', 'not_found');
    });
  }
});
