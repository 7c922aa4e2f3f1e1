import type { ServiceSummary } from '../../../src/contract/service.js';
import type { Lexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { ServiceIndex, type ServiceMatch } from '../../../src/rules/search/service-index.js';

const agencies: Readonly<Record<string, readonly string[]>> = {
  disdukcapil: ['Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil'],
  dpmptsp: ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'],
  polres: ['Kepolisian Resor Way Rarem', 'Polres'],
  imigrasi: ['Kantor Imigrasi Kelas II Kotabumi', 'Imigrasi'],
  dishub: ['Dinas Perhubungan', 'Dishub'],
};
const themes: Readonly<Record<string, string>> = {
  penduduk: 'Identitas penduduk',
  usaha: 'Usaha dan dagang',
  kendaraan: 'Kendaraan dan lalu lintas',
  perjalanan: 'Perjalanan ke mancanegara',
};

/** Services of an invented mall: some with other names, codes, agencies and themes, some without. */
export const catalogue: readonly ServiceSummary[] = [
  {
    id: 'ktp-baru',
    name: 'KTP-el baru',
    code: 'DUK-01',
    aliases: ['KTP umur 17', 'e-KTP'],
    agencyId: 'disdukcapil',
    themeId: 'penduduk',
  },
  {
    id: 'ktp-hilang',
    name: 'Penggantian KTP-el hilang atau rusak',
    code: 'DUK-02',
    aliases: ['cetak ulang KTP'],
    agencyId: 'disdukcapil',
    themeId: 'penduduk',
  },
  {
    id: 'kk-pisah',
    name: 'Kartu Keluarga karena pisah rumah tangga',
    code: 'DUK-05',
    aliases: ['KK', 'pecah KK'],
    agencyId: 'disdukcapil',
  },
  { id: 'akta-lahir', name: 'Akta kelahiran', agencyId: 'disdukcapil' },
  { id: 'akta-mati', name: 'Akta kematian', agencyId: 'disdukcapil' },
  { id: 'pindah', name: 'Surat keterangan pindah datang', aliases: ['SKPWNI'] },
  {
    id: 'nib',
    name: 'Nomor induk berusaha perorangan',
    code: 'PTSP-01',
    aliases: ['NIB'],
    agencyId: 'dpmptsp',
    themeId: 'usaha',
  },
  { id: 'apotek', name: 'Izin apotek', code: 'PTSP-09', agencyId: 'dpmptsp' },
  {
    id: 'reklame',
    name: 'Izin penyelenggaraan reklame',
    aliases: ['papan nama toko'],
    agencyId: 'dpmptsp',
  },
  { id: 'resto', name: 'Izin Café & Résto', agencyId: 'dpmptsp', themeId: 'usaha' },
  { id: 'sim-baru', name: 'SIM C baru', agencyId: 'polres', themeId: 'kendaraan' },
  { id: 'sim-lama', name: 'Perpanjangan SIM C', agencyId: 'polres', themeId: 'kendaraan' },
  {
    id: 'skck',
    name: 'Surat keterangan catatan kepolisian',
    aliases: ['SKCK'],
    agencyId: 'polres',
  },
  { id: 'paspor', name: 'Paspor baru', agencyId: 'imigrasi', themeId: 'perjalanan' },
  { id: 'paspor-ganti', name: 'Penggantian paspor habis masa berlaku', agencyId: 'imigrasi' },
  { id: 'pajak', name: 'Pembayaran pajak kendaraan tahunan', themeId: 'kendaraan' },
  { id: 'kir', name: 'Uji berkala kendaraan', aliases: ['KIR'], agencyId: 'dishub' },
  { id: 'nikah', name: 'Pendaftaran nikah di KUA' },
];

export function add(index: ServiceIndex, service: ServiceSummary): void {
  const { agencyId = '', themeId = '' } = service;
  index.add(service, { theme: themes[themeId], agency: agencies[agencyId] ?? [] });
}

export function indexOf(services: readonly ServiceSummary[], lexicon?: Lexicon): ServiceIndex {
  const index = new ServiceIndex();
  index.lexicon = lexicon;
  for (const service of services) add(index, service);
  return index;
}

/** An index of services that have nothing but a name, which is their id as well. */
export const indexOfNames = (names: readonly string[], lexicon?: Lexicon): ServiceIndex =>
  indexOf(
    names.map((name) => ({ id: name, name })),
    lexicon,
  );

/** The services that answer a query, best first. */
export function matchesOf(index: ServiceIndex, query: string): ServiceMatch[] {
  const { found, match } = index.search(query);
  return found.map(match);
}

export const found = (index: ServiceIndex, query: string): string[] =>
  matchesOf(index, query).map(({ service }) => service.id);

export function near(index: ServiceIndex, query: string): string[] {
  const { near, match } = index.search(query);
  return near.map((number) => match(number).service.id);
}
