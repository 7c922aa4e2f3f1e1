import { expect } from '@open-wc/testing';
import { addLanguage, loadLanguage } from '../../src/i18n/languages.js';
import { Locale, type LocaleOptions } from '../../src/i18n/locale.js';

// 3 November 2026, 01:05 UTC: Tuesday morning in all of Indonesia, Monday evening in New York.
const morning = Date.UTC(2026, 10, 3, 1, 5);
const jakarta = { timeZone: 'Asia/Jakarta' };

const words = {
  name: 'sample-list',
  words: {
    id: {
      take: 'Ambil nomor {queue} di {counter}',
      head: '{Queue} {village}',
      waiting: '{count} orang di depan Anda',
      open: '{Village} {name} buka {clock}',
      odd: 'Halo {nobody}',
    },
    en: {
      take: 'Take a {queue} number at the {counter}',
      waiting: { one: '{count} person before you', other: '{count} people before you' },
    },
  },
} as const;
type Key = keyof typeof words.words.id;
const sample = (options: LocaleOptions<Key> = {}) => new Locale<Key>({ words, ...options });

// English comes when a page speaks it.
before(() => loadLanguage('en'));

describe('dates, times and numbers', () => {
  const id = new Locale({ language: 'id', mall: jakarta });
  let en: Locale;
  before(() => {
    en = new Locale({ language: 'en', mall: jakarta });
  });

  it('are run where the device keeps another day than the mall', () => {
    expect(new Date(morning).getDate()).to.equal(2);
  });

  it('are written as Indonesians write them', () => {
    expect(id.date(morning)).to.equal('Selasa, 3 November 2026');
    expect(id.date('2026-11-03')).to.equal('Selasa, 3 November 2026');
    expect(id.time(morning)).to.equal('08.05');
    expect(id.time('08:05')).to.equal('08.05');
    expect(id.clock('08:05')).to.equal('pukul 08.05 WIB');
    expect(id.dateTime('2026-11-20T07:05:00Z')).to.equal(
      'Jumat, 20 November 2026, pukul 14.05 WIB',
    );
    expect(id.number(1234567.5)).to.equal('1.234.567,5');
    expect(id.money(30000)).to.equal('Rp30.000');
    expect(id.money(0)).to.equal('Rp0');
    expect(id.list(['KTP', 'KK', 'akta lahir'])).to.equal('KTP, KK, dan akta lahir');
  });

  it('are written in English', () => {
    // Engines differ in the comma after the weekday.
    expect(en.date(morning)).to.match(/^Tuesday,? 3 November 2026$/);
    expect(en.time('08:05')).to.equal('08:05');
    expect(en.clock(morning)).to.equal('08:05 WIB');
    expect(en.dateTime(morning)).to.match(/^Tuesday,? 3 November 2026, 08:05 WIB$/);
    expect(en.money(1250000)).to.equal('Rp1,250,000');
    expect(en.list(['KTP', 'KK', 'deed'])).to.equal('KTP, KK and deed');
  });

  it('name the days from Monday to Sunday', () => {
    // 23 November 2026 is a Monday.
    const days = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);
    expect(days.map((day) => id.weekday(day))).to.deep.equal([
      ...['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    ]);
    expect(en.weekday('2026-11-29')).to.equal('Sunday');
  });

  it('keep midnight as start and as end of a day apart', () => {
    expect(id.time('00:00')).to.equal('00.00');
    expect(id.time('24:00')).to.equal('24.00');
    expect(en.time('24:00')).to.equal('24:00');
  });

  it('are those of the zone of the mall', () => {
    const at = (timeZone: string) => new Locale({ mall: { timeZone } }).dateTime(morning);
    expect(at('Asia/Pontianak')).to.equal('Selasa, 3 November 2026, pukul 08.05 WIB');
    expect(at('Asia/Makassar')).to.equal('Selasa, 3 November 2026, pukul 09.05 WITA');
    expect(at('Asia/Jayapura')).to.equal('Selasa, 3 November 2026, pukul 10.05 WIT');
    // 23:30 on the 2nd in UTC is the 3rd everywhere in Indonesia, and the 2nd in New York.
    expect(id.date(Date.UTC(2026, 10, 2, 23, 30))).to.equal('Selasa, 3 November 2026');
    const named = new Locale({ mall: { ...jakarta, timeZoneLabel: 'waktu Tubaba' } });
    expect(named.clock('08:05')).to.equal('pukul 08.05 waktu Tubaba');
  });

  it('survive a zone that is none, and tell the author', () => {
    const problems: string[] = [];
    const locale = new Locale({
      mall: { timeZone: 'Lampung' },
      onProblem: (problem) => problems.push(problem),
    });
    expect(locale.clock(morning)).to.equal('pukul 08.05 WIB');
    expect(problems.join()).to.contain('"Lampung"');
  });

  it('show a date that is none as it came', () => {
    expect(id.date('2026-13-45')).to.equal('2026-13-45');
    expect(id.time('25:99')).to.equal('25:99');
  });
});

describe('texts', () => {
  it('are filled with values and with words for things', () => {
    expect(sample().text('take')).to.equal('Ambil nomor antrean di loket');
    expect(sample().text('head')).to.equal('Antrean desa');
    expect(sample().text('waiting', { count: 1200 })).to.equal('1.200 orang di depan Anda');
    expect(sample().text('open', { name: 'Panaragan', clock: 'pukul 08.05 WIB' })).to.equal(
      'Desa Panaragan buka pukul 08.05 WIB',
    );
  });

  it('do not read placeholders in values', () => {
    const text = sample().text('open', { name: '{queue} {name}', clock: '$&' });
    expect(text).to.equal('Desa {queue} {name} buka $&');
  });

  it('follow the number in the plural', () => {
    const en = sample({ language: 'en' });
    expect(en.text('waiting', { count: 1 })).to.equal('1 person before you');
    expect(en.text('waiting', { count: 0 })).to.equal('0 people before you');
  });

  it('missing in a language come in Indonesian', () => {
    expect(sample({ language: 'en' }).text('odd', { nobody: 'Budi' })).to.equal('Halo Budi');
  });

  it('leave a placeholder that nothing fills visible, and tell the author', () => {
    const problems: string[] = [];
    const locale = sample({ onProblem: (problem) => problems.push(problem) });
    expect(locale.text('odd')).to.equal('Halo {nobody}');
    expect(problems.join()).to.contain('{nobody}').and.contain('"odd"');
  });
});

describe('words for things', () => {
  it('come from the mall, in the case the sentence wants', () => {
    const mall = { ...jakarta, labels: { queue: 'Antrian', village: 'Tiyuh', counter: 'CS' } };
    expect(sample({ mall }).text('take')).to.equal('Ambil nomor antrian di CS');
    expect(sample({ mall }).text('head')).to.equal('Antrian tiyuh');
    expect(sample({ mall }).label('Village')).to.equal('Tiyuh');
  });

  it('of the mall are Indonesian, so that English keeps its own', () => {
    const mall = { ...jakarta, labels: { queue: 'Antrian', villageHead: 'Kepalo Tiyuh' } };
    const en = sample({ language: 'en', mall });
    expect(en.text('take')).to.equal('Take a queue number at the counter');
    expect(en.label('villageHead')).to.equal('kepalo Tiyuh');
  });

  it('of the element are stronger than those of the page, and these than those of the mall', () => {
    const mall = { ...jakarta, labels: { queue: 'mall', counter: 'mall', village: 'mall' } };
    const labels: LocaleOptions<Key>['labels'] = [
      { queue: 'element' },
      { queue: 'page', counter: 'page' },
    ];
    expect(sample({ mall, labels }).text('take')).to.equal('Ambil nomor element di page');
    expect(sample({ mall, labels }).label('village')).to.equal('mall');
  });

  it('may be meant for one language only', () => {
    const labels = [{ queue: 'antrian', 'en.queue': 'ticket' }];
    expect(sample({ labels }).label('queue')).to.equal('antrian');
    expect(sample({ labels, language: 'en' }).label('queue')).to.equal('ticket');
  });

  it('that are no texts count as absent', () => {
    const labels = [JSON.parse('{"queue":{"a":1},"counter":null}') as Record<string, string>];
    expect(sample({ labels }).text('take')).to.equal('Ambil nomor antrean di loket');
    expect(sample().label('constructor')).to.equal(undefined);
  });
});

describe('texts of the host', () => {
  it('replace those of the package, the widget’s before the page’s', () => {
    const pageMessages = {
      id: {
        'sample-list': { take: 'page {queue}', head: 'page' },
        shared: { free: 'Cuma-cuma' },
      },
      en: { 'sample-list': { take: 'page in English' } },
    };
    const messages = { take: 'element {queue}' };
    expect(sample({ pageMessages, messages }).text('take')).to.equal('element antrean');
    expect(sample({ pageMessages, messages }).text('head')).to.equal('page');
    expect(sample({ pageMessages, language: 'en' }).text('take')).to.equal('page in English');
    expect(sample({ pageMessages }).text('free')).to.equal('Cuma-cuma');
  });

  it('add a language, whose gaps are filled from Indonesian', () => {
    addLanguage('jv', {
      'sample-list': { take: 'Njupuk nomer {queue} ing {counter}' },
      labels: { queue: 'antrian' },
      shared: { clock: 'jam {time} {zone}' },
    });
    const jv = sample({ language: 'jv', mall: jakarta });
    expect(jv.text('take')).to.equal('Njupuk nomer antrian ing loket');
    expect(jv.text('waiting', { count: 3 })).to.equal('3 orang di depan Anda');
    expect(jv.clock('08:05')).to.equal('jam 08:05 WIB');
    expect(jv.direction).to.equal('ltr');
  });

  it('keep what a language had when words are added to it', () => {
    addLanguage('en', { 'sample-list': { odd: 'Hello {nobody}' } });
    const en = sample({ language: 'en' });
    expect(en.text('odd', { nobody: 'Budi' })).to.equal('Hello Budi');
    expect(en.text('take')).to.equal('Take a queue number at the counter');
  });

  it('tell the direction of the script', () => {
    addLanguage('ms-Arab', {});
    expect(new Locale({ language: 'ms-Arab' }).direction).to.equal('rtl');
    expect(new Locale({ language: 'id' }).direction).to.equal('ltr');
  });

  it('refuse a code that is no language tag', () => {
    expect(() => addLanguage('bahasa indonesia', {})).to.throw(RangeError, 'bahasa indonesia');
  });
});
