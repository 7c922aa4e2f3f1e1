import { expect } from '@open-wc/testing';
import type { ServiceSummary } from '../../../src/contract/service.js';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { found, indexOf, indexOfNames } from './catalogue.js';

const lexicon = createLexicon();

/** Services called as authorities call them: everyday words are not among their names. */
const official: readonly ServiceSummary[] = [
  { id: 'ktp', name: 'Kartu tanda penduduk elektronik baru' },
  { id: 'ktp-hilang', name: 'Penggantian KTP-el hilang atau rusak' },
  { id: 'kk', name: 'Kartu keluarga' },
  { id: 'lahir', name: 'Akta kelahiran' },
  { id: 'mati', name: 'Akta kematian' },
  { id: 'pindah', name: 'Surat keterangan pindah datang' },
  { id: 'nikah', name: 'Pendaftaran nikah' },
  { id: 'waris', name: 'Surat keterangan ahli waris' },
  { id: 'nib', name: 'Nomor induk berusaha' },
  { id: 'pbg', name: 'Persetujuan bangunan gedung' },
  { id: 'irt', name: 'Produksi pangan industri rumah tangga' },
  { id: 'jkn', name: 'Pendaftaran peserta JKN' },
  { id: 'jht', name: 'Klaim jaminan hari tua' },
  { id: 'ak1', name: 'Kartu tanda pencari kerja' },
  { id: 'migran', name: 'Verifikasi calon pekerja migran' },
  { id: 'skck', name: 'Surat keterangan catatan kepolisian' },
  { id: 'sim', name: 'Perpanjangan SIM C' },
  { id: 'jual', name: 'Lapor jual kendaraan' },
  { id: 'pajak', name: 'Pembayaran pajak kendaraan' },
  { id: 'kir', name: 'Uji berkala kendaraan' },
  { id: 'listrik', name: 'Pengaduan gangguan listrik' },
  { id: 'murid', name: 'Informasi SPMB' },
  { id: 'mutasi', name: 'Mutasi siswa antarkabupaten' },
  { id: 'paspor', name: 'Paspor baru' },
  { id: 'tanah', name: 'Sertipikat hak milik' },
  { id: 'sosial', name: 'Pemutakhiran DTSEN' },
  { id: 'ijazah', name: 'Legalisasi fotokopi ijazah' },
  { id: 'ternak', name: 'Pemeriksaan kesehatan hewan' },
  { id: 'balik', name: 'Balik nama kendaraan' },
  { id: 'roya', name: 'Penghapusan hak tanggungan' },
  { id: 'ramai', name: 'Izin keramaian' },
  { id: 'daya', name: 'Perubahan daya listrik' },
];
const index = indexOf(official, lexicon);

describe('everyday language leads to what authorities call it', () => {
  const tables: Readonly<Record<string, [query: string, id: string][]>> = {
    'an abbreviation that is written out': [
      ['ktp baru', 'ktp'],
      ['kk', 'kk'],
      ['skck', 'skck'],
      ['nib', 'nib'],
      ['kir', 'kir'],
      ['shm', 'tanah'],
    ],
    'an old name': [
      ['imb', 'pbg'],
      ['siup', 'nib'],
      ['askes', 'jkn'],
      ['ppdb', 'murid'],
      ['dtks', 'sosial'],
      ['tkw', 'migran'],
      ['ktp elektronik', 'ktp'],
    ],
    'what has happened to somebody': [
      ['melahirkan', 'lahir'],
      ['bayi baru lahir', 'lahir'],
      ['suami meninggal', 'mati'],
      ['mau menikah', 'nikah'],
      ['pindah rumah', 'pindah'],
      ['kena phk', 'jht'],
      ['buka warung', 'nib'],
      ['bangun rumah', 'pbg'],
      ['dompet dicopet ktp', 'ktp-hilang'],
      ['ktp raib', 'ktp-hilang'],
      ['resign', 'jht'],
      ['ganti nama pemilik motor bekas', 'balik'],
      ['kpr sudah lunas', 'roya'],
      ['mau hajatan', 'ramai'],
      ['wes boyong', 'pindah'],
      ['warisan', 'waris'],
    ],
    'Javanese words': [
      ['gawe ktp anyar', 'ktp'],
      ['adol montor', 'jual'],
      ['mbayar pajek montor', 'pajak'],
      ['rabi', 'nikah'],
      ['bocah lair', 'lahir'],
      ['setrum mati', 'listrik'],
      ['wedus lara', 'ternak'],
      ['lemah', 'tanah'],
      ['manten', 'nikah'],
      ['saged ndamel kk', 'kk'],
    ],
    'words as people write them': [
      ['akte lahir', 'lahir'],
      ['akte klahiran', 'lahir'],
      ['ektp ilang', 'ktp-hilang'],
      ['perpanjang sim', 'sim'],
      ['nkh', 'nikah'],
      ['sertifikat tanah', 'tanah'],
      ['legalisir ijasah', 'ijazah'],
      ['ijin bangunan', 'pbg'],
    ],
    'Sundanese words': [
      ['ktp leungit', 'ktp-hilang'],
      ['hoyong kk', 'kk'],
    ],
    'what users of an application call it': [
      ['listrik ngejepret', 'daya'],
      ['konslet', 'listrik'],
      ['mati lampu', 'listrik'],
    ],
    'a paper whose kind is left out': [
      ['kelakuan baik', 'skck'],
      ['tanda penduduk', 'ktp'],
    ],
  };
  for (const [what, table] of Object.entries(tables)) {
    for (const [query, id] of table) {
      it(`from ${what}: “${query}”`, () => {
        expect(found(index, query)[0]).to.equal(id);
      });
    }
  }

  const bothWays: [one: string, other: string][] = [
    ['SKCK', 'Catatan kepolisian'],
    ['KIA', 'Kartu identitas anak'],
    ['NPWP', 'Nomor pokok wajib pajak'],
    ['PBB', 'Pajak bumi dan bangunan'],
    ['BPHTB', 'Bea perolehan hak'],
    ['NIB', 'Nomor induk berusaha'],
    ['PBG', 'Persetujuan bangunan gedung'],
    ['Jamsostek', 'BPJS ketenagakerjaan'],
    ['PPDB', 'SPMB'],
    ['Sertipikat ruko', 'Sertifikat ruko'],
    ['Nomor antrian', 'Nomor antrean'],
    ['SLIK', 'BI checking'],
    ['IKD', 'Identitas kependudukan digital'],
    ['KKPR', 'Izin lokasi'],
    ['Andalalin', 'Analisis dampak lalu lintas'],
    ['PPID', 'Informasi publik'],
    ['Roya', 'Hak tanggungan'],
    ['KITAS', 'Izin tinggal terbatas'],
    ['BBNKB', 'Bea balik nama'],
    ['PTSL', 'Prona'],
    ['LKPM', 'Laporan kegiatan penanaman modal'],
    ['STR', 'Surat tanda registrasi'],
    ['Balai latihan kerja', 'BLK'],
  ];
  for (const [one, other] of bothWays) {
    it(`whichever of “${one}” and “${other}” the service is called`, () => {
      expect(found(indexOfNames(['Izin gudang', one], lexicon), other)).to.deep.equal([one]);
      expect(found(indexOfNames(['Izin gudang', other], lexicon), one)).to.deep.equal([other]);
    });
  }
});

describe('words that say nothing of which service is meant', () => {
  const questions: [asked: string, meant: string][] = [
    ['bagaimana cara mengurus akta kelahiran ya', 'akta kelahiran'],
    ['saya mau tanya syarat paspor dong', 'paspor'],
    ['gmn sih caranya perpanjang sim', 'perpanjang sim'],
    ['permisi min, kalau ktp hilang harus ke mana?', 'ktp hilang'],
    ['piye carane ngurus kk', 'kk'],
    ['berapa biaya pajak motor', 'pajak motor'],
    ['apa bisa daftar nikah hari ini', 'daftar nikah'],
  ];
  for (const [asked, meant] of questions) {
    it(`do not change what is found first: “${asked}”`, () => {
      expect(found(index, meant)[0]).to.be.a('string');
      expect(found(index, asked)[0]).to.equal(found(index, meant)[0]);
    });
  }

  it('do not bring services that have nothing else of the query', () => {
    const names = ['Surat jalan', 'Tempat parkir', 'Izin reklame'];
    const query = 'surat untuk reklame di tempat saya';
    expect(found(indexOfNames(names, lexicon), query)).to.deep.equal(['Izin reklame']);
  });

  it('are searched for where somebody says nothing else', () => {
    const names = ['Surat jalan', 'Tempat parkir', 'Izin reklame', 'Informasi pelayanan'];
    const few = indexOfNames(names, lexicon);
    expect(found(few, 'surat')).to.deep.equal(['Surat jalan']);
    expect(found(few, 'tempat ')).to.deep.equal(['Tempat parkir']);
    expect(found(few, 'info layanan')[0]).to.equal('Informasi pelayanan');
  });

  it('find nothing where no service has them', () => {
    for (const query of ['kapan ya', 'apa saja', 'piye iki']) {
      expect(found(index, query), query).to.deep.equal([]);
    }
  });
});

describe('several words that belong together', () => {
  const together: [query: string, is: string, not: string][] = [
    ['mati lampu', 'Gangguan listrik', 'Akta kematian'],
    ['kartu kuning', 'Kartu pencari kerja', 'Kartu keluarga'],
    ['pindah sekolah', 'Mutasi siswa', 'Surat keterangan pindah'],
    ['kerja ke luar negeri', 'Pekerja migran', 'Surat tugas kerja'],
    ['cari kerja', 'Lowongan magang', 'Kecelakaan kerja'],
    ['jual motor', 'Lapor jual', 'SIM C baru'],
    ['balik nama sertifikat', 'Balik nama sertipikat', 'Balik nama kendaraan'],
    ['ktp anak', 'Kartu identitas anak', 'KTP-el baru'],
    ['numpang nikah', 'Rekomendasi nikah', 'Pendaftaran nikah'],
    ['motor bekas', 'Balik nama kendaraan', 'SIM C baru'],
    ['lampu jalan', 'Penerangan jalan umum', 'Gangguan listrik'],
    ['kantor pajak', 'KPP Pratama', 'Pajak kendaraan'],
    ['kecelakaan kerja', 'Klaim JKK', 'Kartu pencari kerja'],
  ];
  for (const [query, is, not] of together) {
    it(`mean more than each of them: “${query}” is “${is}”, not “${not}”`, () => {
      for (const names of [
        [is, not],
        [not, is],
      ]) {
        expect(found(indexOfNames(names, lexicon), query)[0]).to.equal(is);
      }
    });
  }
});

describe('everyday language keeps to what services are called', () => {
  it('puts a service called so before what the word may lead to', () => {
    const names = ['NIB perorangan', 'Akta kelahiran', 'Retribusi toko', 'Pos bayi'];
    expect(found(indexOfNames(names, lexicon), 'toko')[0]).to.equal('Retribusi toko');
    expect(found(indexOfNames(names, lexicon), 'bayi')[0]).to.equal('Pos bayi');
  });

  it('takes no word for everyday language that only looks like its family', () => {
    // Without their affixes, “sementara” and “kesetaraan” come to the same; “kejar paket” means the latter.
    const names = ['Kejar paket', 'Listrik sementara untuk acara hajatan'];
    expect(found(indexOfNames(names, lexicon), 'sementara')[0]).to.equal(names[1]);
  });

  it('takes no word that it knows for a slip', () => {
    const names = ['Pengaduan PKH', 'Klaim jaminan hari tua'];
    expect(found(indexOfNames(names, lexicon), 'phk')).to.deep.equal([names[1]]);
  });

  it('finds first by each official name the service that has it', () => {
    for (const { id, name } of official) expect(found(index, name)[0], name).to.equal(id);
  });

  it('tells what a word was taken for that the service does not have', () => {
    const names = ['Gangguan listrik', 'Persetujuan bangunan gedung', 'Izin gudang'];
    const few = indexOfNames(names, lexicon);
    expect(few.search('imb').understood).to.deep.equal([
      { said: 'imb', as: 'persetujuan bangunan gedung' },
    ]);
    expect(few.search('setrum').understood).to.deep.equal([{ said: 'setrum', as: 'listrik' }]);
  });

  it('does not tell it of a word that the service has, whatever other names it has', () => {
    const services: ServiceSummary[] = [
      { id: 'reklame', name: 'Izin penyelenggaraan reklame', aliases: ['papan nama toko'] },
      { id: 'nikah', name: 'Pendaftaran nikah di KUA', aliases: ['kawin'] },
    ];
    const few = indexOf(services, lexicon);
    expect(few.search('reklame').understood).to.deep.equal([]);
    expect(few.search('nikah').understood).to.deep.equal([]);
  });
});
