import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { editDistance } from '../../../src/rules/search/lexicon/edit-distance.js';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { readPlainly } from '../../../src/rules/search/query.js';
import { catalogue, found, indexOf, indexOfNames } from './catalogue.js';

const lexicon = createLexicon();
/** Knows slips, and no everyday word. */
const slips = { ...lexicon, read: readPlainly };
const names = [
  'Akta kelahiran',
  'Izin reklame',
  'Kartu Keluarga',
  'Laporan kehilangan',
  'Pajak kendaraan',
  'Paspor baru',
  'Pernikahan di KUA',
  'Sertipikat tanah',
  'KTP',
  'SKCK',
  'Formulir F201',
];

for (const [how, index] of [
  ['without everyday language', indexOfNames(names, slips)],
  ['with everyday language', indexOfNames(names, lexicon)],
] as const) {
  describe(`a slip of the finger, ${how}`, () => {
    const slips: [slip: string, query: string, name: string][] = [
      ['a letter left out of a word of four', 'pajk', 'Pajak kendaraan'],
      ['a wrong letter in a word of five', 'kartj', 'Kartu Keluarga'],
      ['a letter too many', 'passpor', 'Paspor baru'],
      ['a letter left out', 'pasor', 'Paspor baru'],
      ['a wrong letter', 'paspir', 'Paspor baru'],
      ['neighbours swapped', 'papsor', 'Paspor baru'],
      ['neighbours swapped at the end', 'paspro', 'Paspor baru'],
      ['a wrong first letter', 'oaspor', 'Paspor baru'],
      ['a first letter left out', 'eklame', 'Izin reklame'],
      ['a letter doubled', 'keluargaa', 'Kartu Keluarga'],
      ['two letters left out of a long word', 'kelhrian', 'Akta kelahiran'],
      ['two wrong letters in a long word', 'kemdaraam', 'Pajak kendaraan'],
      ['two pairs swapped in a long word', 'esrtipikta', 'Sertipikat tanah'],
      ['one swapped, one left out', 'pernkiahn', 'Pernikahan di KUA'],
      ['an abbreviation of four letters', 'skcl', 'SKCK'],
      ['a swap in an abbreviation of three letters', 'kpt', 'KTP'],
      ['a slip in one word of two', 'akta klahiran', 'Akta kelahiran'],
      ['a slip in each of two words', 'kratu keluraga', 'Kartu Keluarga'],
      ['a slip in a word that is not the last', 'paspro baru', 'Paspor baru'],
    ];
    for (const [slip, query, name] of slips) {
      it(`does not keep a service from being found: ${slip}, “${query}”`, () => {
        expect(found(index, query)[0]).to.equal(name);
      });
    }

    it('does not matter before a space either', () => {
      expect(found(index, 'paspro ')[0]).to.equal('Paspor baru');
    });

    it('is not seen in digits: a number is never guessed', () => {
      for (const query of ['f210', 'f202', 'f21', 'f2001', 'g201', '201f']) {
        expect(found(index, query), query).not.to.include('Formulir F201');
      }
      expect(found(index, 'f201')[0]).to.equal('Formulir F201');
    });

    it('is not seen in two letters, nor in three but as a swap', () => {
      for (const query of ['kt ', 'tp ', 'ktb ', 'kta ', 'jtp ', 'krp ', 'lkp ']) {
        expect(found(index, query), query).not.to.include('KTP');
      }
    });

    it('is not seen twice in a short word', () => {
      for (const query of ['pajng ', 'pospar ', 'pspr ', 'rtka ', 'ktrau ']) {
        expect(found(index, query), query).to.deep.equal([]);
      }
    });

    it('is not seen three times in a long word', () => {
      for (const query of ['klhrian ', 'kxndxrxan ', 'sxrtxpxkat ']) {
        expect(found(index, query), query).to.deep.equal([]);
      }
    });
  });
}

describe('a word that is called like a service', () => {
  it('is not taken for another one that is written nearly so', () => {
    const alike = indexOfNames(['Kartu KIA', 'Kartu KIS', 'Izin kapal', 'Izin kapan'], slips);
    expect(found(alike, 'kia ')).to.deep.equal(['Kartu KIA']);
    expect(found(alike, 'kapal ')).to.deep.equal(['Izin kapal']);
  });

  it('comes before one that is meant by mistake', () => {
    const alike = ['Izin pasar', 'Pagar makam'];
    expect(found(indexOfNames(alike, slips), 'izin pagar')[0]).to.equal('Izin pasar');
    expect(found(indexOfNames(alike, slips), 'pagar')[0]).to.equal('Pagar makam');
  });
});

describe('a reader is told which word was searched for', () => {
  for (const [how, index] of [
    ['without everyday language', indexOf(catalogue, slips)],
    ['with everyday language', indexOf(catalogue, lexicon)],
  ] as const) {
    it(`where it was misspelt, ${how}`, () => {
      expect(index.search('apotke').understood).to.deep.equal([{ said: 'apotke', as: 'apotek' }]);
    });

    it(`not where it is what was typed, begun or of the family, ${how}`, () => {
      for (const query of ['apotek', 'apot', 'izin apotek', 'menikah', 'xyzzy', '']) {
        expect(index.search(query).understood, query).to.deep.equal([]);
      }
    });
  }
});

const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
const edits = {
  'left out': (before: string, after: string) => before + after.slice(1),
  doubled: (before: string, after: string) => before + after.charAt(0) + after,
  added: (before: string, after: string, other: string) => before + other + after,
  replaced: (before: string, after: string, other: string) => before + other + after.slice(1),
  swapped: (before: string, after: string) =>
    before + after.charAt(1) + after.charAt(0) + after.slice(2),
};
/** A word with one slip behind its first and before its last letter. */
const slip = (word: string) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: word.length - 3 }),
      fc.constantFrom(...Object.values(edits)),
      letter,
    )
    .map(([at, edit, other]) => edit(word.slice(0, at), word.slice(at), other));

describe('any slip in the middle of a word of six letters or more', () => {
  const words = ['reklame', 'paspor', 'kendaraan', 'apotek', 'sertipikat', 'nelayan', 'jenazah'];
  const alone = indexOfNames(
    words.map((word) => `Izin ${word}`),
    slips,
  );
  const wise = indexOfNames(
    words.map((word) => `Izin ${word}`),
    lexicon,
  );
  const wordAndSlip = fc
    .constantFrom(...words)
    .chain((word) => fc.tuple(fc.constant(word), slip(word)));

  it('still finds the service, alone and beside another word', () => {
    fc.assert(
      fc.property(wordAndSlip, ([word, written]) => {
        for (const query of [written, `${written} `, `izin ${written}`, `${written} izin`]) {
          expect(found(alone, query)[0], query).to.equal(`Izin ${word}`);
        }
      }),
    );
  });

  it('still finds it with everyday language, which knows words that are nearer', () => {
    fc.assert(
      fc.property(wordAndSlip, ([word, written]) => {
        expect(found(wise, written), written).to.include(`Izin ${word}`);
      }),
    );
  });

  it('is one step from the word, either way', () => {
    fc.assert(
      fc.property(wordAndSlip, ([word, written]) => {
        expect(editDistance(word, written, 2)).to.be.at.most(1);
        expect(editDistance(written, word, 2)).to.equal(editDistance(word, written, 2));
      }),
    );
  });
});

describe('the distance of two words', () => {
  const distances: [from: string, to: string, distance: number][] = [
    ['', '', 0],
    ['paspor', 'paspor', 0],
    ['paspor', 'pasor', 1],
    ['paspor', 'papsor', 1],
    ['paspor', 'psapro', 2],
    ['', 'ab', 2],
    ['paspor', 'ktp', 3],
  ];
  for (const [from, to, distance] of distances) {
    it(`is ${distance} between “${from}” and “${to}”, told as one too many beyond two`, () => {
      expect(editDistance(from, to, 2)).to.equal(distance);
      expect(editDistance(to, from, 2)).to.equal(distance);
    });
  }

  it('is told exactly up to what was asked for, and as more beyond', () => {
    const word = fc.string({ unit: letter, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (from, to, most) => {
        const exact = editDistance(from, to, 20);
        const told = editDistance(from, to, most);
        if (exact <= most) expect(told).to.equal(exact);
        else expect(told).to.be.above(most);
      }),
    );
  });
});
