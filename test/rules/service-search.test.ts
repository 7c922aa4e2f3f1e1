import { expect } from '@open-wc/testing';
import type { Agency } from '../../src/contract/agency.js';
import type { ServiceSummary } from '../../src/contract/service.js';
import { createServiceIndex } from '../../src/rules/service-search.js';

const registry: Agency = {
  id: 'disdukcapil',
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  shortName: 'Disdukcapil',
};
const services: ServiceSummary[] = [
  { id: 'ktp-hilang', name: 'KTP-el hilang atau rusak', aliases: ['ganti KTP'], code: 'DUK-02' },
  { id: 'ktp-baru', name: 'KTP-el baru', aliases: ['bikin KTP pertama'], code: 'DUK-01' },
  { id: 'kk', name: 'Kartu Keluarga', agencyId: 'disdukcapil', aliases: ['KK', 'pisah KK'] },
  { id: 'akta', name: 'Akta Kelahiran', agencyId: 'disdukcapil' },
  { id: 'izin', name: 'Perizinan Café & Résto' },
];
const index = createServiceIndex(services, ({ agencyId }) =>
  agencyId === registry.id ? registry : undefined,
);
const idsFor = (query: string) => index.search(query).map(({ service }) => service.id);

describe('service search', () => {
  it('finds by name, other names, code and agency', () => {
    expect(idsFor('akta kelahiran')).to.deep.equal(['akta']);
    expect(idsFor('pisah kk')).to.deep.equal(['kk']);
    expect(idsFor('duk-01')).to.deep.equal(['ktp-baru']);
    expect(idsFor('disdukcapil')).to.deep.equal(['kk', 'akta']);
  });

  it('takes begun words, any case, accents and punctuation alike', () => {
    expect(idsFor('  KART kelu ')).to.deep.equal(['kk']);
    expect(idsFor('cafe resto')).to.deep.equal(['izin']);
    expect(idsFor('Résto, CAFÉ!')).to.deep.equal(['izin']);
  });

  it('wants every word, from whichever text', () => {
    expect(idsFor('ktp hilang')).to.deep.equal(['ktp-hilang']);
    expect(idsFor('akta sipil')).to.deep.equal(['akta']);
    expect(idsFor('akta hilang')).to.deep.equal([]);
  });

  it('puts names before agencies and keeps the given order of equals', () => {
    const given: ServiceSummary[] = [
      { id: 'by-agency', name: 'Legalisasi', agencyId: 'disdukcapil' },
      { id: 'second', name: 'Surat pindah sipil' },
      { id: 'third', name: 'Surat datang sipil' },
    ];
    const found = createServiceIndex(given, ({ agencyId }) => (agencyId ? registry : undefined));
    expect(found.search('sipil').map(({ service }) => service.id)).to.deep.equal([
      'second',
      'third',
      'by-agency',
    ]);
  });

  it('says which text answered', () => {
    expect(index.search('kk')[0]?.matched).to.deep.equal({ field: 'alias', text: 'KK' });
    expect(index.search('kartu')[0]?.matched).to.deep.equal({
      field: 'name',
      text: 'Kartu Keluarga',
    });
    expect(index.search('bikin ktp')[0]?.matched).to.deep.equal({
      field: 'alias',
      text: 'bikin KTP pertama',
    });
    expect(index.search('duk 01')[0]?.matched.field).to.equal('code');
  });

  it('finds nothing for a query without words, and takes no character as special', () => {
    for (const query of ['', '   ', '!!!', '.*', '%', '__proto__ x']) {
      expect(idsFor(query), query).to.deep.equal([]);
    }
  });
});
