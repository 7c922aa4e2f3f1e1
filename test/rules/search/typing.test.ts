import { expect } from '@open-wc/testing';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { catalogue, found, indexOf, indexOfNames } from './catalogue.js';

const indexes = [
  ['without everyday language', indexOf(catalogue)],
  ['with everyday language', indexOf(catalogue, createLexicon())],
] as const;

for (const [how, index] of indexes) {
  describe(`while somebody types, ${how}`, () => {
    it('finds services from the first letter on', () => {
      expect(found(index, 'r')).to.include.members(['reklame', 'resto']);
      expect(found(index, 'n')).to.include.members(['nib', 'nikah']);
    });

    for (const name of ['reklame', 'apotek', 'paspor baru', 'akta kelahiran', 'izin reklame']) {
      it(`shows the service that will be asked for with each letter of “${name}”`, () => {
        const [asked = ''] = found(index, name);
        for (let length = 1; length <= name.length; length += 1) {
          const begun = name.slice(0, length);
          expect(found(index, begun), `“${begun}”`).to.include(asked);
        }
      });
    }

    it('takes a short last word for a beginning until a space ends it', () => {
      expect(found(index, 'sim per')[0]).to.equal('sim-lama');
      expect(found(index, 'rek')).to.include('reklame');
      expect(found(index, 'rek ')).not.to.include('reklame');
      expect(found(index, 'rek.')).not.to.include('reklame');
    });

    it('takes a short word before the last one as it is written', () => {
      expect(found(index, 'rek apotek')[0]).to.equal('apotek');
      expect(found(index, 'rek apotek')).not.to.include('reklame');
    });

    it('puts a whole word before words that only begin so', () => {
      const lexicon = index.lexicon;
      const names = ['Izin kursus', 'Kurator museum', 'KUR'];
      expect(found(indexOfNames(names, lexicon), 'kur')[0]).to.equal('KUR');
    });

    it('lists the same first when a space ends the words', () => {
      for (const query of ['akta kelahiran', 'paspor', 'ktp hilang', 'izin reklame']) {
        expect(found(index, `${query} `)[0], query).to.equal(found(index, query)[0]);
      }
    });
  });
}

describe('whatever somebody types', () => {
  const longest = 'perpanjangan '.repeat(20).slice(0, 200);
  const harmless: [what: string, query: string][] = [
    ['nothing', ''],
    ['spaces', ' \t\n\u00a0 '],
    ['punctuation', '!?… — “”'],
    ['a pattern', '.*'],
    ['an unfinished pattern', '(['],
    ['a wildcard', '%_'],
    ['a backslash', '\\'],
    ['markup', '<>&"'],
    ['an emoji', '👶🏽'],
    ['a family of emoji', '👨‍👩‍👧'],
    ['half an emoji', '\ud83d'],
    ['accents without letters', '\u0301\u0302'],
    ['names of prototypes', '__proto__'],
    ['a constructor', 'constructor'],
    ['a method', 'hasOwnProperty'],
    ['one letter 200 times', 'x'.repeat(200)],
    ['another script', '身份證'],
    ['Javanese script', 'ꦏꦠꦺꦥꦺ'],
  ];
  for (const [how, index] of indexes) {
    for (const [what, query] of harmless) {
      it(`finds nothing for ${what}, ${how}`, () => {
        const { found, near } = index.search(query);
        expect(found).to.deep.equal([]);
        expect(near).to.deep.equal([]);
      });
    }

    it(`finds the words beside what means nothing, ${how}`, () => {
      for (const query of ['👶 apotek', 'apotek 👶', '__apotek__', '(apotek', 'apotek .* %']) {
        expect(found(index, query)[0], query).to.equal('apotek');
      }
      expect(found(index, 'apotek constructor __proto__ valueOf')).to.deep.equal(
        found(index, 'apotek xonstructorx xprotox xvalueofx'),
      );
    });

    it(`answers 200 letters and 40 words, ${how}`, () => {
      expect(found(index, longest)[0]).to.equal('sim-lama');
      expect(found(index, 'paspor '.repeat(40))[0]).to.equal('paspor');
      const story =
        'saya mau tanya apotek baru di dekat pasar bagaimana cara dan syarat untuk membuka nya ' +
        'karena saya belum pernah dan tidak tahu harus ke mana dulu lalu apa saja yang dibawa ' +
        'apakah bisa hari ini juga atau besok terima kasih banyak';
      expect(story.split(' ')).to.have.length.above(39);
      expect(index.search(story)).to.have.property('found');
    });
  }

  it('finds a service whose own name is a special word', () => {
    const names = ['constructor', 'toString', '__proto__ baru', 'Izin usaha'];
    for (const name of names) expect(found(indexOfNames(names), name)[0], name).to.equal(name);
  });

  it('finds a service whose name has no Latin letters', () => {
    expect(found(indexOfNames(['身份證', 'Izin usaha']), '身份證')).to.deep.equal(['身份證']);
  });
});
