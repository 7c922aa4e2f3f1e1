import { expect } from '@open-wc/testing';
import { listenTo } from '../../support/announcements.js';
import { installClock } from '../../support/clock.js';
import { openLane, shareLane } from '../../support/lane.js';
import { type } from '../../support/keyboard.js';
import { byPart, byRole, eventually, flatText, focused } from '../../support/queries.js';
import {
  activate,
  focusedName,
  openedDetail,
  place,
  rowNames,
  search,
  settlePage,
  visit,
} from './catalogue.js';
import { letTimePass } from './failures.js';

const lane = shareLane();

describe('a reader’s place', () => {
  it('keeps the focus in the search box when the services come', async () => {
    const slow = await openLane();
    await slow.hold();
    settlePage(slow);
    const widget = place();
    (await eventually(() => byRole(widget, 'searchbox', 'Cari layanan'))).focus();
    await type('ktp');
    await slow.release();
    await eventually(() => byRole(widget, 'list', /untuk “ktp”/));
    expect(focusedName()).to.equal('Cari layanan');
  });

  it('keeps the focus when filters that leave nothing are cleared', async () => {
    const widget = await visit(lane());
    activate(byRole(widget, 'button', /^Identitas/));
    search(widget, 'paspor');
    activate(await eventually(() => byRole(widget, 'button', 'Hapus saringan')));
    await eventually(() => byRole(widget, 'list', /untuk “paspor”/));
    expect(focusedName()).not.to.equal('');
  });

  for (const path of ['/v1/services', '/v1/services/*']) {
    it(`does not lose the focus with “Coba lagi” (${path})`, async () => {
      const own = await openLane();
      await own.fault({ kind: 'status', status: 500, json: {}, path });
      settlePage(own);
      const widget = place({ service: 'paspor-baru' });
      const button = await eventually(() => byRole(widget, 'button', 'Coba lagi'));
      await own.clear();
      activate(button);
      await openedDetail(widget, 'Paspor baru');
      expect(focused() === document.body, 'focus on body').to.equal(false);
    });
  }

  for (const stale of [false, true]) {
    it(`does not repeat ${stale ? 'the notice of a copy' : 'an alert'} with every try of its own`, async () => {
      const own = await openLane();
      const clock = installClock(Date.now());
      try {
        if (stale) {
          await visit(own);
          await clock.advance(20_000);
        }
        await own.fault({ kind: 'refuse' });
        settlePage(own, { retries: 0 });
        const widget = place();
        await eventually(() => byRole(widget, 'button', 'Coba lagi'));
        const { heard } = listenTo(widget);
        const before = (await own.requests()).length;
        await eventually(async () => {
          await letTimePass(own, clock, 2_000);
          expect(await own.requests()).to.have.length.above(before + 6);
        });
        expect(heard).to.deep.equal([]);
      } finally {
        clock.restore();
      }
    });
  }

  it('draws no mark of an opening that is not shown', async () => {
    const widget = await visit(lane(), { agency: 'banklampung' });
    activate(byRole(widget, 'button', rowNames(widget)[0]));
    const detail = await eventually(() => byPart(widget, 'detail'));
    const where = await eventually(() => byRole(detail, 'region', /^Di mana/));
    expect(flatText(where)).not.to.match(/Contoh Contoh/);
  });

  it('says nothing of the list once a detail is open', async () => {
    const widget = await visit(lane(), { agency: 'kemenag' });
    const clock = installClock(Date.now());
    try {
      const { heard } = listenTo(widget);
      search(widget, 'nikah');
      const button = await eventually(() => byRole(widget, 'button', /^Pendaftaran nikah/));
      activate(button);
      await clock.advance(2_000);
      await widget.updateComplete;
      await clock.advance(1);
      expect(heard).to.deep.equal([]);
    } finally {
      clock.restore();
    }
  });
});
