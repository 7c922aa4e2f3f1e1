import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  announcement,
  clipsByName,
  phraseProblem,
  type SpeechWording,
  textOf,
} from '../../../src/rules/number-speech.js';

const say = (number: string, counter: string, wording?: SpeechWording) =>
  textOf(announcement({ number, counter, kind: 'call' }, wording).units);
const played = (number: string, counter: string, wording?: SpeechWording) =>
  announcement({ number, counter, kind: 'call' }, wording)
    .units.filter(({ clips }) => clips.length > 0)
    .map(({ clips, after }) => clips.join(' ') + after)
    .join(' ');

describe('a number in Indonesian', () => {
  const numbers: readonly (readonly [written: string, said: string])[] = [
    ['A-012', 'a, nol satu dua'],
    ['A012', 'a nol satu dua'],
    ['OSS-001', 'o es es, nol nol satu'],
    ['KTP-el', 'ka te pe el'],
    ['KTP‑el 07', 'ka te pe el, nol tujuh'],
    ['e-KTP/3', 'ka te pe el, tiga'],
    ['Z1-07', 'zet satu, nol tujuh'],
    ['001', 'nol nol satu'],
    ['0', 'nol'],
    ['10', 'satu nol'],
    ['b.9', 'be, sembilan'],
    ['BPJS 45', 'be pe je es, empat lima'],
    ['Prioritas 8', 'Prioritas, delapan'],
    ['IV-2', 'i ve, dua'],
    ['É7', 'e tujuh'],
    ['1234567', 'satu dua tiga, empat lima enam, tujuh'],
    ['QVWXYZ', 'ki ve we eks ye zet'],
    ['C\u200b-\u00ad6', 'ce, enam'],
  ];
  for (const [written, said] of numbers) {
    it(`says ${written} as "${said}"`, () => {
      expect(say(written, 'Loket 1')).to.equal(`Nomor antrean ${said}, silakan menuju loket satu.`);
    });
  }

  it('names each letter as Indonesians do', () => {
    const names =
      'a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet'.split(' ');
    const said = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
      (letter) => /antrean (\S+), /.exec(say(letter, 'Loket 1'))?.[1],
    );
    expect(said).to.deep.equal(names);
  });
});

describe('a counter in Indonesian', () => {
  const counters: readonly (readonly [sign: string, said: string])[] = [
    ['Loket 12', 'loket dua belas'],
    ['Gerai 1 Loket A', 'gerai satu, loket a'],
    ['LANTAI II, MEJA 3', 'lantai dua, meja tiga'],
    ['Loket 05', 'loket lima'],
    ['Loket 0', 'loket nol'],
    ['Konter 10', 'konter sepuluh'],
    ['Konter 11', 'konter sebelas'],
    ['Ruang 20', 'ruang dua puluh'],
    ['Ruang 21', 'ruang dua puluh satu'],
    ['Zona 100', 'zona seratus'],
    ['Zona 111', 'zona seratus sebelas'],
    ['Gerai 219', 'gerai dua ratus sembilan belas'],
    ['Gerai 999', 'gerai sembilan ratus sembilan puluh sembilan'],
    ['Gerai 1000', 'gerai satu nol nol nol'],
    ['Meja 1A', 'meja satu a'],
    ['Loket BPJS 2', 'loket be pe je es dua'],
    ['Loket SAMSAT', 'loket samsat'],
    ['Loket Pendaftaran', 'loket Pendaftaran'],
    ['Loket Pajak (Lantai 2)', 'loket Pajak, lantai dua'],
    ['Z1-07', 'zet satu tujuh'],
    ['7', 'tujuh'],
  ];
  for (const [sign, said] of counters) {
    it(`says ${sign} as "${said}"`, () => {
      expect(say('A-1', sign)).to.equal(`Nomor antrean a, satu, silakan menuju ${said}.`);
    });
  }
});

describe('the words of a host', () => {
  it('win, whole words only, the longest first, whatever the case and the hyphen', () => {
    const dictionary = { oss: 'oss', 'ktp‑EL': 'kartu tanda penduduk', K: 'kilo', Z1: 'zona satu' };
    expect(say('OSS-1', 'Loket 1', { dictionary })).to.contain('antrean oss, satu,');
    expect(say('OSS1', 'Loket 1', { dictionary })).to.contain('antrean oss satu,');
    expect(say('OSSE-1', 'Loket 1', { dictionary })).to.contain('antrean o es es e, satu,');
    expect(say('KTP-el', 'Loket 1', { dictionary })).to.contain('antrean kartu tanda penduduk,');
    expect(say('K-1', 'Z1-07', { dictionary })).to.equal(
      'Nomor antrean kilo, satu, silakan menuju zona satu tujuh.',
    );
  });

  it('may be a phrase with the service, which is left out where a call names none', () => {
    const phrase = 'Antrean {number} untuk {service}; ke {counter}!';
    const call = { number: 'B-2', counter: 'Meja 4', kind: 'call' };
    expect(textOf(announcement({ ...call, service: 'Akta Kelahiran' }, { phrase }).units)).to.equal(
      'Antrean be, dua untuk Akta Kelahiran, ke meja empat.',
    );
    const apart = 'Nomor {number}. Layanan {service}. Silakan ke {counter}.';
    expect(textOf(announcement(call, { phrase: apart }).units)).to.equal(
      'Nomor be, dua. Silakan ke meja empat.',
    );
  });

  it('are not used where they name no number or no counter, and the author is told', () => {
    expect(say('A-1', 'Loket 2', { phrase: 'Silakan maju.' })).to.equal(
      'Nomor antrean a, satu, silakan menuju loket dua.',
    );
    expect(phraseProblem('Silakan maju.')).to.contain('{number} and {counter}');
    expect(phraseProblem('{number} ke {loket}, {counter}')).to.contain('{loket}');
    expect(phraseProblem('{number}, {counter}')).to.equal(undefined);
  });

  it('say a recall as one, and everything as often as wanted, three times at most', () => {
    const call = { number: 'A-1', counter: 'Loket 2', kind: 'recall' };
    const once = 'Panggilan ulang. Nomor antrean a, satu, silakan menuju loket dua.';
    expect(textOf(announcement(call).units)).to.equal(once);
    expect(textOf(announcement(call, { repeat: 2 }).units)).to.equal(`${once} ${once}`);
    for (const repeat of [99, Infinity]) {
      expect(textOf(announcement(call, { repeat }).units).split('ulang').length).to.equal(4);
    }
    for (const repeat of [0, -1, NaN]) {
      expect(textOf(announcement(call, { repeat }).units)).to.equal(once);
    }
    const recallPhrase = 'Sekali lagi, {number} ke {counter}.';
    expect(textOf(announcement(call, { recallPhrase }).units)).to.equal(
      'Sekali lagi, a, satu ke loket dua.',
    );
  });
});

describe('a call by recordings', () => {
  it('has the same words', () => {
    expect(played('A-012', 'Gerai 1 Loket 12')).to.equal(
      'nomor-antrean huruf-a, nol satu dua, silakan-menuju gerai satu, loket dua belas.',
    );
    expect(played('Prioritas 8', 'Loket 3')).to.contain(
      'huruf-p huruf-r huruf-i huruf-o huruf-r huruf-i huruf-t huruf-a huruf-s, delapan,',
    );
  });

  it('says the part of a sign that has recordings and tells one counter from the next, then to look', () => {
    expect(played('A-1', 'Loket Disdukcapil 3')).to.equal(
      'nomor-antrean huruf-a, satu, silakan-menuju loket tiga, silakan-lihat-layar.',
    );
    const told = announcement({ number: 'A-1', counter: 'Loket Disdukcapil 3', kind: 'call' });
    expect(told.withoutClip).to.deep.equal(['Disdukcapil']);
  });

  it('tells to look at the screen where no number is left of a sign, and once for all', () => {
    expect(played('A-1', 'Loket Disdukcapil')).to.equal(
      'nomor-antrean huruf-a, satu, silakan-lihat-layar.',
    );
    expect(played('必', 'Bandara')).to.equal('silakan-lihat-layar.');
    expect(played('☺', '☺')).to.equal('silakan-lihat-layar.');
    expect(say('☺', '☺')).to.equal('silakan lihat layar.');
  });

  it('reads the host’s words where they have recordings', () => {
    const dictionary = { Disdukcapil: 'gerai dua', IKD: 'i ka de' };
    expect(played('IKD-1', 'Loket Disdukcapil', { dictionary })).to.equal(
      'nomor-antrean huruf-i huruf-k huruf-d, satu, silakan-menuju loket gerai dua.',
    );
    expect(played('IKD-1', 'Loket 1', { dictionary: { IKD: 'identitas' } })).to.contain(
      'nomor-antrean huruf-i huruf-k huruf-d,',
    );
  });

  it('leaves a service out that it cannot say', () => {
    const phrase = 'Nomor {number} untuk {service}, ke {counter}.';
    const call = { number: 'A1', counter: 'Loket 2', kind: 'call', service: 'Paspor' };
    const clips = announcement(call, { phrase }).units.flatMap((unit) => unit.clips);
    expect(clips.join(' ')).to.equal('nomor huruf-a satu ke loket dua');
  });
});

describe('a call in English', () => {
  it('spells the number and names the sign as it is', () => {
    const call = { number: 'OSS-012', counter: 'Gerai 01 Loket A', kind: 'recall' };
    const { units } = announcement(call, { language: 'en' });
    expect(textOf(units)).to.equal(
      'Repeat call. Queue number O S S, zero one two, please go to Gerai 1 Loket A.',
    );
    expect(units.flatMap(({ clips }) => clips)).to.deep.equal([]);
    expect(say('☺', '☺', { language: 'en' })).to.equal('please look at the screen.');
  });
});

describe('any call', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 40 }),
    fc.stringMatching(/^[A-Z]{0,3}-?[0-9]{1,4}$/),
  );
  const language = fc.constantFrom('id' as const, 'en' as const);
  const dictionary = fc.dictionary(fc.string({ maxLength: 4 }), fc.string({ maxLength: 12 }));

  it('is said, by names of recordings that exist, and never throws', () => {
    fc.assert(
      fc.property(text, text, text, text, dictionary, language, (number, counter, ...rest) => {
        const [service, phrase, words, spoken] = rest;
        const wording = { phrase, dictionary: words, language: spoken };
        const { units } = announcement({ number, counter, service, kind: 'call' }, wording);
        expect(textOf(units)).not.to.equal('');
        const clips = units.flatMap((unit) => unit.clips);
        if (spoken === 'id') expect(clips).not.to.deep.equal([]);
        for (const clip of clips) expect(clipsByName.has(clip), clip).to.equal(true);
        for (const unit of units) expect(unit.text + unit.clips.join('')).not.to.equal('');
      }),
      { numRuns: 1000 },
    );
  });

  it('has every letter and digit of its number, in order, both by words and by recordings', () => {
    const digits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
    const number = fc
      .tuple(fc.stringMatching(/^[A-Z]{1,4}$/), fc.stringMatching(/^[0-9]{1,9}$/))
      .filter(([letters]) => letters !== 'KTP');
    fc.assert(
      fc.property(number, fc.constantFrom('', '-', ' ', '.', '/'), ([letters, count], sign) => {
        const { units } = announcement({
          number: letters + sign + count,
          counter: 'Loket 1',
          kind: 'call',
        });
        const clips = units.flatMap((unit) => unit.clips).slice(1, -3);
        expect(clips).to.deep.equal([
          ...[...letters.toLowerCase()].map((letter) => `huruf-${letter}`),
          ...[...count].map((digit) => digits[Number(digit)]),
        ]);
        const words = textOf(units).replaceAll(/[,.]/g, '').split(' ').slice(2, -4);
        expect(words).to.deep.equal(clips.map((clip) => clipsByName.get(clip)));
      }),
    );
  });

  it('leads to a counter whose number can be read back from what is said', () => {
    const worth: Readonly<Record<string, number>> = Object.fromEntries(
      'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'
        .split(' ')
        .map((word, value) => [word, value]),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        const said = /loket (.*)\.$/.exec(say('A-1', `Loket ${value}`))?.[1] ?? '';
        let sum = 0;
        let last = 0;
        for (const word of said.split(' ')) {
          if (word === 'seratus') sum += 100;
          else if (word === 'ratus') [sum, last] = [sum + last * 100, 0];
          else if (word === 'puluh') [sum, last] = [sum + last * 10, 0];
          else if (word === 'belas') [sum, last] = [sum + last + 10, 0];
          else last = worth[word] ?? NaN;
        }
        expect(sum + last, said).to.equal(value);
      }),
    );
  });
});
