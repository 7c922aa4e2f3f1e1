import { expect } from '@open-wc/testing';
import type { ServiceSummary } from '../../../src/contract/service.js';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { ServiceIndex, type SearchField } from '../../../src/rules/search/service-index.js';
import { add, catalogue, found, indexOf, indexOfNames, matchesOf, near } from './catalogue.js';

const index = indexOf(catalogue);
const unanswered = { found: [], near: [] };

describe('a search for services', () => {
  const answers: [by: string, query: string, ids: string[]][] = [
    ['its name', 'akta kelahiran', ['akta-lahir']],
    ['part of its name', 'reklame', ['reklame']],
    ['another name', 'pecah kk', ['kk-pisah']],
    ['its code', 'duk-02', ['ktp-hilang']],
    ['its code without the dash', 'ptsp 09', ['apotek']],
    ['its agency', 'imigrasi', ['paspor', 'paspor-ganti']],
    ['its agency’s short name', 'dishub', ['kir']],
    ['its theme', 'mancanegara', ['paspor']],
    ['words of its name and its agency', 'kelahiran disdukcapil', ['akta-lahir']],
    ['words of its other name and its theme', 'nib dagang', ['nib']],
  ];
  for (const [by, query, [first, ...others]] of answers) {
    it(`finds a service by ${by}: “${query}”`, () => {
      const ids = found(index, query);
      expect(ids[0]).to.equal(first);
      expect(ids).to.include.members(others);
    });
  }

  const alike: [what: string, as: string, queries: string[]][] = [
    ['case', 'paspor baru', ['PASPOR BARU', 'Paspor Baru', 'pASPOR bARU']],
    ['accents', 'café résto', ['cafe resto', 'CAFE RÉSTO', 'cafe\u0301 re\u0301sto']],
    ['punctuation', 'ktp-el baru', ['ktp el baru', 'KTP/el, baru!', '«ktp-el» (baru)?']],
    ['spaces', 'izin apotek', ['  izin   apotek', 'izin\tapotek', 'izin\u00a0apotek']],
    ['word order', 'perpanjangan sim c', ['sim c perpanjangan', 'c sim perpanjangan']],
    ['words said twice', 'sim baru', ['sim sim baru', 'baru sim baru sim']],
  ];
  for (const [what, as, queries] of alike) {
    it(`finds the same first whatever the ${what}`, () => {
      const [first] = found(index, as);
      expect(first).to.be.a('string');
      for (const query of queries) expect(found(index, query)[0], query).to.equal(first);
    });
  }

  it('puts the service that is called just so before those that are called more', () => {
    const names = ['Duplikat akta kematian yang hilang', 'Akta kematian', 'Akta kematian ganda'];
    expect(found(indexOfNames(names), 'akta kematian')[0]).to.equal('Akta kematian');
  });

  it('puts the service that has all words before those that have some', () => {
    expect(found(index, 'penggantian paspor')[0]).to.equal('paspor-ganti');
    expect(found(index, 'izin reklame')[0]).to.equal('reklame');
    expect(found(index, 'paspor baru')[0]).to.equal('paspor');
  });

  it('puts services called so before those of an agency or a theme called so', () => {
    const services: ServiceSummary[] = [
      { id: 'by-agency', name: 'Legalisasi dokumen', agencyId: 'disdukcapil' },
      { id: 'by-theme', name: 'Konsultasi', themeId: 'perjalanan' },
      { id: 'by-name', name: 'Surat pindah sipil' },
      { id: 'by-alias', name: 'Surat jalan', aliases: ['izin perjalanan'] },
    ];
    expect(found(indexOf(services), 'sipil')).to.deep.equal(['by-name', 'by-agency']);
    expect(found(indexOf(services), 'perjalanan')[0]).to.equal('by-alias');
  });

  it('keeps equals in the order they were given', () => {
    const names = ['Izin warung', 'Izin bengkel', 'Izin gudang', 'Izin klinik'];
    expect(found(indexOfNames(names), 'izin')).to.deep.equal(names);
    const reversed = [...names].reverse();
    expect(found(indexOfNames(reversed), 'izin')).to.deep.equal(reversed);
  });

  it('never puts a service below one that fits noticeably less', () => {
    // Scores that are nearly the same leave the order to the catalogue.
    const trifle = 0.025;
    for (const query of ['izin', 'ktp', 'sim baru', 'surat keterangan', 'disdukcapil', 'p']) {
      let least = Infinity;
      for (const { score, service } of matchesOf(index, query)) {
        expect(score, `${query}: ${service.name}`).to.be.within(Number.MIN_VALUE, least + trifle);
        least = Math.min(least, score);
      }
    }
  });
});

describe('a search says why a service is listed', () => {
  const reasons: [query: string, field: SearchField, text: string][] = [
    ['akta kematian', 'name', 'Akta kematian'],
    ['kk', 'alias', 'KK'],
    ['papan toko', 'alias', 'papan nama toko'],
    ['ptsp-01', 'code', 'PTSP-01'],
    ['dishub', 'agency', 'Dishub'],
    ['perhubungan', 'agency', 'Dinas Perhubungan'],
    ['mancanegara', 'theme', 'Perjalanan ke mancanegara'],
  ];
  for (const [query, field, text] of reasons) {
    it(`“${query}” is answered by the ${field} “${text}”`, () => {
      expect(matchesOf(index, query)[0]?.matched).to.deep.equal({ field, text });
    });
  }

  it('by the text that says most of the query', () => {
    expect(matchesOf(index, 'ktp hilang')[0]?.matched.field).to.equal('name');
    expect(matchesOf(index, 'ktp cetak ulang')[0]?.matched).to.deep.equal({
      field: 'alias',
      text: 'cetak ulang KTP',
    });
  });

  it('by the name where another name says the same', () => {
    const same = indexOf([{ id: 'a', name: 'Izin klinik', aliases: ['izin klinik', 'klinik'] }]);
    expect(matchesOf(same, 'izin klinik')[0]?.matched.field).to.equal('name');
  });
});

describe('a search for words that no service has', () => {
  it('lists what fits the other words', () => {
    expect(found(index, 'akta kelahiran xyzzy')[0]).to.equal('akta-lahir');
    expect(found(index, 'xyzzy perpanjangan sim')[0]).to.equal('sim-lama');
    expect(found(index, 'reklame zzz')[0]).to.equal('reklame');
  });

  it('never leaves a service out of sight that one of several words names', () => {
    for (const query of ['apotek xyzzy', 'apotek xyzzy qwrtz', 'xyzzy qwrtz apotek']) {
      expect([...found(index, query), ...near(index, query)][0], query).to.equal('apotek');
    }
  });

  it('shows a short list apart where little fits', () => {
    const permits = ['warung', 'klinik', 'gudang', 'bengkel', 'salon', 'toko'];
    const others = catalogue.map(({ name }) => name).filter((name) => !name.startsWith('Izin'));
    const many = indexOfNames([...permits.map((of) => `Izin ${of}`), ...others]);
    expect(found(many, 'izin xyzzy')).to.deep.equal([]);
    expect(near(many, 'izin xyzzy')).to.have.length.within(1, 5);
    for (const name of near(many, 'izin xyzzy')) expect(name).to.match(/^Izin/);
  });

  it('lists nothing, here or apart, where nothing fits', () => {
    for (const query of ['xyzzy', 'xyzzy qwrtz', 'plugh!']) {
      expect(index.search(query), query).to.deep.include(unanswered);
    }
  });

  it('lists nothing in a catalogue without services', () => {
    expect(new ServiceIndex().search('ktp')).to.deep.include(unanswered);
    expect(new ServiceIndex().count).to.equal(0);
  });

  it('shows nothing apart where something fits', () => {
    for (const query of ['ktp', 'akta', 'izin apotek', 'p']) {
      expect(near(index, query), query).to.deep.equal([]);
    }
  });
});

describe('a catalogue that comes bit by bit', () => {
  it('is searched as far as it is there', () => {
    const growing = new ServiceIndex();
    catalogue.forEach((service, number) => {
      expect(growing.count).to.equal(number);
      expect(found(growing, service.name), service.name).not.to.include(service.id);
      add(growing, service);
      expect(found(growing, service.name)[0], service.name).to.equal(service.id);
    });
    for (const { id, name } of catalogue) expect(found(growing, name)[0]).to.equal(id);
  });

  it('finds a service that comes after somebody has searched for it', () => {
    const growing = indexOfNames(['Izin apotek']);
    for (const query of ['paspor', 'pas']) expect(found(growing, query)).to.deep.equal([]);
    add(growing, { id: 'late', name: 'Paspor' });
    expect(found(growing, 'paspor')).to.deep.equal(['late']);
    expect(found(growing, 'pas')).to.deep.equal(['late']);
  });

  it('lists a service of two malls twice', () => {
    const service = { id: 'ktp', name: 'KTP-el baru' };
    const both = indexOf([
      { ...service, mallId: 'tubaba' },
      { id: 'kk', name: 'Kartu keluarga', mallId: 'tubaba' },
      { ...service, mallId: 'lebong' },
    ]);
    const malls = matchesOf(both, 'ktp').map(({ service: { mallId } }) => mallId);
    expect(malls).to.deep.equal(['tubaba', 'lebong']);
  });
});

describe('a search that everyday language may help', () => {
  const wise = indexOf(catalogue, createLexicon());

  it('is unsure of words that the catalogue does not know', () => {
    for (const query of ['xyzzy', 'akte lair', 'paspor xyzzy', 'ktb'])
      expect(index.search(query).unsure, query).to.equal(true);
  });

  it('is sure of what a service is called', () => {
    for (const { name } of catalogue) expect(index.search(name).unsure, name).to.equal(false);
  });

  it('is sure where there is nothing to understand', () => {
    for (const query of ['', '   ', '!!!', '👶']) {
      expect(index.search(query).unsure, `“${query}”`).to.equal(false);
    }
  });

  it('is never unsure once everyday language is there', () => {
    for (const query of ['xyzzy', 'akte lair', 'paspor xyzzy', 'ktb', 'ktp', '', '👶'])
      expect(wise.search(query).unsure, query).to.equal(false);
  });
});
