import { expect } from '@open-wc/testing';
import { createStore, delMany, entries } from 'idb-keyval';
import { reload } from '../../client/clients.js';
import { installClock, type FakeClock } from '../../support/clock.js';
import { openLane, type Lane } from '../../support/lane.js';
import { allByPart, byPart, byRole, eventually, flatText, hasRole } from '../../support/queries.js';
import { activate, loaded, openRow, place, search, visit, type Catalogue } from './catalogue.js';
import { backendTime } from './backend-clock.js';
import { expectKindWords, failures, mend, outlast, strike, waitForRecovery } from './failures.js';
import { seedService, services } from './seed.js';

const passport = seedService('paspor-baru');
const marriage = seedService('nikah-kua');
const store = createStore('mpp-widgets-copies', 'copies');
let lane: Lane;
let clock: FakeClock;
beforeEach(async () => {
  lane = await openLane();
  clock = installClock(Date.now());
});
afterEach(async () => {
  clock.restore();
  // The device's storage holds a limited number, and other files' tests share it.
  await delMany(await kept(), store);
});

/** Where copies of this lane lie: what was asked comes first. */
async function kept(): Promise<[asked: string, at: number, size: number][]> {
  const all = await entries<[string, number, number], unknown>(store);
  return all.map(([place]) => place).filter(([asked]) => asked.startsWith(`${lane.address} `));
}

/** Longer than the backend lets an answer serve again. */
const letAnswersAge = () => clock.advance(20_000);

/** The notice of an old copy, which says of when it is. Minutes go by while tests run. */
function expectCopyOf(widget: Element, received: number): string {
  const stale = flatText(byPart(widget, 'stale'));
  // The minute may turn between the answer and the question what time it is.
  const texts = [0, 60_000, -60_000].map((later) => {
    const parts = new Intl.DateTimeFormat('id-ID', {
      timeZone: 'Asia/Jakarta',
      dateStyle: 'full',
      timeStyle: 'short',
    }).formatToParts(received + later);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return (
      `Ini salinan ${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}, ` +
      `pukul ${part('hour')}.${part('minute')} WIB`
    );
  });
  expect(
    texts.some((text) => stale.startsWith(text)),
    `${stale} begins as ${texts[0]}`,
  ).to.equal(true);
  return stale;
}

for (const failure of failures) {
  const { copy } = failure;
  describe(`after a good visit, ${failure.title}:`, () => {
    let received: number;
    /** A second catalogue on the page, which asks when the first one's answers are too old. */
    const comeBack = async (): Promise<Catalogue> => {
      await visit(lane);
      received = await backendTime(lane);
      await letAnswersAge();
      const before = (await lane.requests()).length;
      await strike(failure, lane);
      const widget = place();
      await lane.arrived(before + 3);
      await outlast(failure, lane, clock, before + 3);
      return widget;
    };

    if (copy) {
      it('the last good copy is shown with its date and the reason', async () => {
        const widget = await comeBack();
        await loaded(widget);
        const stale = expectCopyOf(widget, received);
        expect(stale).to.match(copy).and.to.include('Syarat, biaya, dan jam bisa sudah berubah');
        expectKindWords(stale);
        expect(hasRole(widget, 'alert')).to.equal(false);
        search(widget, passport.name);
        await eventually(() => byRole(widget, 'button', passport.name));
        expectCopyOf(widget, received);
      });

      it('the copy makes room by itself for what the backend says again', async () => {
        const widget = await comeBack();
        await loaded(widget);
        await mend(lane);
        await waitForRecovery(failure, lane, clock, () => {
          expect(allByPart(widget, 'stale')).to.have.length(0);
        });
        byRole(widget, 'list', 'Pilih tema');
      });

      it('the copy makes room after “Coba lagi”, and stays while it tries', async () => {
        const widget = await comeBack();
        await loaded(widget);
        await mend(lane);
        const before = (await lane.requests()).length;
        await lane.hold();
        activate(byRole(widget, 'button', 'Coba lagi'));
        const button = await eventually(() => byRole(widget, 'button', 'Mencoba lagi…'));
        await lane.arrived(before + 3);
        button.click();
        expectCopyOf(widget, received);
        await lane.release();
        await eventually(() => expect(allByPart(widget, 'stale')).to.have.length(0));
        expect(await lane.requests()).to.have.length(before + 3);
      });
    } else {
      it('no copy hides it', async () => {
        const widget = await comeBack();
        await eventually(() => byRole(widget, 'heading', failure.says));
        expect(allByPart(widget, 'stale')).to.have.length(0);
        expect(hasRole(widget, 'list')).to.equal(false);
      });
    }
  });
}

describe('the copy on the device', () => {
  it('is shown on the next visit, with the details that were read, and only those', async () => {
    const config = { keepCopies: true };
    const first = await visit(lane, { agency: passport.agency_id }, config);
    await openRow(first, passport.name);
    const received = await backendTime(lane);
    await eventually(async () => expect(await kept()).to.have.length(4));
    first.remove();
    reload();
    await lane.fault({ kind: 'refuse' });
    const widget = await visit(lane, {}, config);
    expectCopyOf(widget, received);
    expect(flatText(widget)).to.include(`${services.length} layanan`);

    search(widget, passport.name);
    await eventually(() => byRole(widget, 'button', passport.name));
    const detail = await openRow(widget, passport.name);
    expect(flatText(detail)).to.include(passport.requirements[0]?.text);
    expectCopyOf(widget, received);

    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'searchbox'));
    search(widget, marriage.name);
    activate(await eventually(() => byRole(widget, 'button', marriage.name)));
    const unread = await eventually(() => byRole(widget, 'alert'));
    byRole(unread, 'heading', 'Server MPP belum bisa dihubungi');
    expect(flatText(byRole(widget, 'article', marriage.name))).to.include(marriage.duration.text);
  });

  it('keeps its date when it is old', async () => {
    const config = { keepCopies: true };
    const first = await visit(lane, {}, config);
    const received = await backendTime(lane);
    await eventually(async () => expect(await kept()).to.have.length(3));
    first.remove();
    reload();
    await lane.fault({ kind: 'refuse' });
    await clock.advance(9 * 86_400_000);
    const widget = await visit(lane, {}, config);
    expectCopyOf(widget, received);
  });

  it('is of the backend’s date where the device is wrong by a day', async () => {
    clock.set(clock.now() + 86_400_000);
    await visit(lane);
    const received = await backendTime(lane);
    await letAnswersAge();
    await lane.fault({ kind: 'refuse' });
    const widget = place();
    await loaded(widget);
    expectCopyOf(widget, received);
  });

  it('does not tell who waits or what is open by the minute as if it were new', async () => {
    const waitingNow = { count: 4, at: '2026-11-23T09:00:00+07:00' };
    const json = {
      items: [{ id: 'a', name: 'Layanan A', waitingNow, placeIds: ['mal'] }],
      ...{ page: 1, pageSize: 500, total: 1 },
    };
    await lane.fault({ kind: 'replace', path: '/v1/services', json });
    await lane.fault({ kind: 'replace', path: '/v1/services/a', json: json.items[0] });
    const widget = await visit(lane, { service: 'a' });
    expect(flatText(widget)).to.include('4 orang menunggu');
    await letAnswersAge();
    await lane.clear();
    await lane.fault({ kind: 'refuse' });
    const other = place({ service: 'a' });
    await loaded(other);
    await eventually(() => byPart(other, 'stale'));
    expect(flatText(other)).not.to.include('menunggu');
  });
});
