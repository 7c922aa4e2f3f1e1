import { expect, fixture, html } from '@open-wc/testing';
import { MppError, mppErrorKinds, type MppErrorKind } from '../../src/errors.js';
import { Locale } from '../../src/i18n/locale.js';
import {
  renderEmpty,
  renderError,
  renderExampleNotice,
  renderSkeleton,
  renderStale,
} from '../../src/ui/states.js';
import { exposedElements } from '../support/flat-tree.js';
import { press } from '../support/keyboard.js';
import { allByRole, byPart, byRole, flatText, hasRole } from '../support/queries.js';

const locale = new Locale({ mall: { timeZone: 'Asia/Jakarta', timeZoneLabel: 'WIB' } });
const shown = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);

describe('what is said when there is nothing to show but a failure', () => {
  const titles: Readonly<Record<MppErrorKind, string>> = {
    offline: 'Anda sedang luring',
    unreachable: 'Server MPP belum bisa dihubungi',
    timeout: 'Jawaban belum datang',
    aborted: 'Jawaban belum datang',
    unauthorized: 'Data ini belum dibuka untuk umum',
    forbidden: 'Data ini belum dibuka untuk umum',
    notFound: 'Data tidak ditemukan',
    conflict: 'Permintaan ini tidak dapat diproses',
    invalid: 'Permintaan ini tidak dapat diproses',
    tooManyRequests: 'Server MPP sedang ramai',
    server: 'Ada gangguan di server MPP',
    unavailable: 'Server MPP sedang dirawat',
    badAnswer: 'Data dari server MPP tidak terbaca',
    configuration: 'Bagian ini belum siap ditampilkan',
    unsupported: 'Bagian ini belum siap ditampilkan',
  };

  for (const kind of mppErrorKinds) {
    it(`is plain for ${kind}, an alert, and nothing for developers`, async () => {
      const box = await shown(renderError(locale, new MppError(kind, 'ECONNREFUSED at line 1')));
      const alert = byRole(box, 'alert');
      expect(flatText(byRole(alert, 'heading'))).to.equal(titles[kind]);
      const text = flatText(alert).replace(titles[kind], '').trim();
      expect(text).to.match(/^\p{Lu}.+\.$/u);
      expect(text).not.to.match(/ECONNREFUSED|undefined|\{|HTTP|\d{3}/);
      expect(hasRole(box, 'button')).to.equal(false);
    });
  }

  it('is the backend’s own sentence where it has one', async () => {
    const error = new MppError('server', 'boom', {
      citizenMessage: 'Kami pindah gedung hari ini.',
    });
    expect(flatText(await shown(renderError(locale, error)))).to.contain(
      'Kami pindah gedung hari ini.',
    );
  });

  it('names the time from which trying again makes sense, in the mall’s zone', async () => {
    const error = new MppError('tooManyRequests', 'slow down', { retryAfter: 120 });
    // 3 November 2026, 08.05 WIB
    const now = Date.UTC(2026, 10, 3, 1, 5);
    expect(flatText(await shown(renderError(locale, error, { now })))).to.contain(
      'pukul 08.07 WIB',
    );
  });

  it('offers to try again, by keyboard too', async () => {
    let tries = 0;
    const retry = () => (tries += 1);
    const box = await shown(renderError(locale, new MppError('server', 'boom'), { retry }));
    byRole(box, 'button', 'Coba lagi').focus();
    await press('Enter');
    expect(tries).to.equal(1);
  });

  it('says that it tries, keeps the focus, and does not try twice', async () => {
    let tries = 0;
    const retry = () => (tries += 1);
    const error = new MppError('server', 'boom');
    const box = await shown(renderError(locale, error, { retry, busy: true }));
    const button = byRole(box, 'button', 'Mencoba lagi…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.focus();
    expect(document.activeElement === button).to.equal(true);
    await press('Enter');
    button.click();
    expect(tries).to.equal(0);
  });
});

describe('an old copy', () => {
  // 23 November 2026, 14.05 WIB; in New York, where tests run, it is still night.
  const receivedAt = Date.UTC(2026, 10, 23, 7, 5);
  const reasons = [
    [undefined, 'Sambungan sedang lambat'],
    [new MppError('offline', 'no network'), 'Anda sedang luring'],
    [new MppError('unreachable', 'refused'), 'Server MPP belum bisa dihubungi'],
    [new MppError('server', '500'), 'Server MPP belum bisa dihubungi'],
  ] as const;
  for (const [reason, words] of reasons) {
    it(`says of when it is, in the mall’s time, and why: ${reason?.kind ?? 'slow'}`, async () => {
      const box = await shown(renderStale(locale, { stale: true, receivedAt, reason }, {}));
      const status = flatText(byRole(box, 'status'));
      expect(status).to.contain('Ini salinan Senin, 23 November 2026, pukul 14.05 WIB');
      expect(status).to.contain(words);
      expect(hasRole(box, 'button')).to.equal(false);
    });
  }

  it('offers to try again, once at a time', async () => {
    let tries = 0;
    const retry = () => (tries += 1);
    const copy = { stale: true, receivedAt, reason: undefined };
    const box = await shown(renderStale(locale, copy, { retry }));
    byRole(box, 'button', 'Coba lagi').click();
    expect(tries).to.equal(1);
    const busy = await shown(renderStale(locale, copy, { retry, busy: true }));
    byRole(busy, 'button', 'Mencoba lagi…').click();
    expect(tries).to.equal(1);
  });
});

describe('what stands in the place of records that are still awaited', () => {
  for (const shape of ['rows', 'tiles', 'text'] as const) {
    it(`is announced once, however much is drawn: ${shape}`, async () => {
      const box = await shown(renderSkeleton(locale, shape));
      expect(byPart(box, 'loading').getAttribute('aria-busy')).to.equal('true');
      expect(allByRole(box, 'status').map(flatText)).to.deep.equal(['Memuat…']);
      expect(flatText(box)).to.equal('Memuat…');
      const roles = [...exposedElements(box)].filter((element) => element.hasAttribute('role'));
      expect(roles).to.have.length(1);
    });
  }
});

describe('nothing to show', () => {
  it('says so, what to do, and offers a way on', async () => {
    const box = await shown(
      renderEmpty(
        'Belum ada layanan',
        ['Coba kata lain.', 'Tanyakan kepada petugas.'],
        html`<button type="button">Lihat semua tema</button>`,
      ),
    );
    expect(flatText(byRole(box, 'heading'))).to.equal('Belum ada layanan');
    expect(allByRole(byRole(box, 'list'), 'listitem').map(flatText)).to.deep.equal([
      'Coba kata lain.',
      'Tanyakan kepada petugas.',
    ]);
    expect(hasRole(box, 'button', 'Lihat semua tema')).to.equal(true);
  });

  it('draws no empty list of advice', async () => {
    expect(hasRole(await shown(renderEmpty('Kosong', [], '')), 'list')).to.equal(false);
  });
});

describe('the notice that records are examples', () => {
  it('is the backend’s sentence as typed, never markup', async () => {
    const box = await shown(renderExampleNotice('Data <b>contoh</b>.'));
    expect(flatText(byPart(box, 'example'))).to.equal('Data <b>contoh</b>.');
  });

  it('is not there for real records', async () => {
    expect(flatText(await shown(renderExampleNotice(undefined)))).to.equal('');
  });
});
