import { expect } from '@open-wc/testing';
import { installClock, type FakeClock } from '../../support/clock.js';
import { openLane, type Lane } from '../../support/lane.js';
import { byPart, byRole, eventually, flatText, hasRole } from '../../support/queries.js';
import { activate, loaded, place, settlePage, type Catalogue } from './catalogue.js';
import {
  expectKindWords,
  failures,
  letTimePass,
  mend,
  outlast,
  strike,
  waitForRecovery,
} from './failures.js';

const fallback = 'Meja Informasi MPP, buka setiap hari kerja.';
let lane: Lane;
let clock: FakeClock;
beforeEach(async () => {
  lane = await openLane();
  clock = installClock(Date.now());
});
afterEach(() => clock.restore());

for (const failure of failures) {
  describe(`a first visit while ${failure.title}`, () => {
    /** A page whose catalogue has given up for the first time. */
    const arrive = async (): Promise<Catalogue> => {
      settlePage(lane);
      await strike(failure, lane);
      const widget = place();
      widget.textContent = fallback;
      await lane.arrived(3);
      await outlast(failure, lane, clock, 3);
      await eventually(() => byPart(widget, 'error'));
      return widget;
    };

    it('says what happened and what to do, and leaves what the page says instead', async () => {
      const widget = await arrive();
      const alert = byRole(widget, 'alert');
      byRole(alert, 'heading', failure.says);
      expect(flatText(alert)).to.match(failure.advises).and.to.include(fallback);
      byRole(alert, 'button', 'Coba lagi');
      expect(hasRole(widget, 'list')).to.equal(false);
      expect(flatText(widget)).not.to.include('Memuat…');
      expectKindWords(flatText(widget));
    });

    it('shows the list after “Coba lagi”, and says meanwhile that it tries', async () => {
      const widget = await arrive();
      await mend(lane);
      activate(byRole(widget, 'button', 'Coba lagi'));
      await widget.updateComplete;
      expect(flatText(widget)).to.match(/Memuat…|Mencoba lagi…/);
      await eventually(() => {
        // An answer from before may still have been on its way, and is the answer of whoever asks the same.
        if (hasRole(widget, 'button', 'Coba lagi')) {
          activate(byRole(widget, 'button', 'Coba lagi'));
        }
        byPart(widget, 'example');
      });
      expect(hasRole(widget, 'alert')).to.equal(false);
    });

    if (failure.passes) {
      it('shows the list by itself once the failure has passed', async () => {
        const widget = await arrive();
        await mend(lane);
        await waitForRecovery(failure, lane, clock, () => byPart(widget, 'example'));
        expect(hasRole(widget, 'alert')).to.equal(false);
      });
    } else {
      it('does not knock again and again: somebody must change something', async () => {
        const widget = await arrive();
        const before = (await lane.requests()).length;
        await clock.advance(3_600_000);
        dispatchEvent(new Event('online'));
        await clock.advance(1_000);
        expect(await lane.requests()).to.have.length(before);
        byRole(widget, 'heading', failure.says);
      });
    }
  });
}

describe('a first visit', () => {
  it('reads what the backend itself wants citizens to know', async () => {
    settlePage(lane);
    const citizenMessage = 'Katalog sedang dipindahkan sampai pukul 12.00.';
    const json = { code: 'unavailable', message: 'Maintenance.', citizenMessage };
    await lane.fault({ kind: 'status', status: 503, json });
    const widget = place();
    const alert = await eventually(() => byRole(widget, 'alert'));
    expect(flatText(alert)).to.include(citizenMessage).and.not.to.include('Maintenance');
  });

  it('to a backend that does not know the contract is for the site’s administrator', async () => {
    settlePage(lane);
    await lane.fault({ kind: 'status', status: 404, body: '<h1>Not Found</h1>' });
    const widget = place();
    await eventually(() => byRole(widget, 'heading', 'Bagian ini belum siap ditampilkan'));
    expectKindWords(flatText(widget));
  });

  for (const path of ['/v1/malls', '/v1/agencies', '/v1/services']) {
    it(`fails as a whole when only ${path} fails, and asks for all again`, async () => {
      settlePage(lane);
      await lane.fault({ kind: 'status', status: 500, json: {}, path });
      const widget = place();
      await eventually(() => byRole(widget, 'heading', 'Ada gangguan di server MPP'));
      await lane.clear();
      activate(byRole(widget, 'button', 'Coba lagi'));
      await loaded(widget);
    });
  }

  it('to a mall without services says so, and where to ask', async () => {
    settlePage(lane);
    const json = { items: [], page: 1, pageSize: 500, total: 0 };
    await lane.fault({ kind: 'replace', path: '/v1/services', json });
    const widget = place();
    await loaded(widget);
    activate(byRole(widget, 'button', 'Cari'));
    await eventually(() => byRole(widget, 'heading', 'Belum ada layanan di sini'));
    expect(flatText(widget)).to.include('Tanyakan kepada petugas di meja informasi');
    expect(hasRole(widget, 'alert')).to.equal(false);
  });

  it('shows that it loads for as long as it takes, and nothing that is not known', async () => {
    settlePage(lane);
    await lane.hold();
    const widget = place();
    await lane.arrived(3);
    await clock.advance(14_000);
    expect(flatText(widget)).to.include('Memuat…');
    expect(hasRole(widget, 'list')).to.equal(false);
    expect(hasRole(widget, 'alert')).to.equal(false);
    byRole(widget, 'searchbox', 'Cari layanan');
    await lane.release();
    await loaded(widget);
    expect(flatText(widget)).not.to.include('Memuat…');
  });

  it('shows the list also when it comes in drops', async () => {
    settlePage(lane);
    await lane.fault({ kind: 'trickle', bytes: 20_000, milliseconds: 5 });
    await loaded(place());
  });

  it('is asked for again after the usual tries, within one request, and then told of', async () => {
    settlePage(lane, { retries: 1 });
    await lane.fault({ kind: 'status', status: 500, json: {}, times: 3 });
    const widget = place();
    await lane.arrived(3);
    await eventually(async () => {
      await clock.advance(200);
      byPart(widget, 'example');
    });
    expect(await lane.requests()).to.have.length(6);
  });

  it('keeps trying at growing distances, and succeeds when the backend is back after an hour', async () => {
    settlePage(lane);
    await lane.fault({ kind: 'refuse' });
    const widget = place();
    const end = clock.now() + 3_600_000;
    while (clock.now() < end) await letTimePass(lane, clock, 5_000);
    byRole(widget, 'button', 'Coba lagi');
    // Pauses double from five seconds to five minutes; how many attempts fit depends on how long each one's own tries take.
    expect((await lane.requests('/v1/services')).length).to.be.within(5, 20);
    await lane.clear();
    await eventually(async () => {
      await letTimePass(lane, clock, 5_000);
      byPart(widget, 'example');
    });
  });
});
