import { expect } from '@open-wc/testing';
import { rootsOf } from '../../../src/rules/search/lexicon/roots.js';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { readPlainly } from '../../../src/rules/search/query.js';
import { found, indexOfNames } from './catalogue.js';

function areKin(one: string, other: string): boolean {
  const roots = rootsOf(other);
  return rootsOf(one).some((root) => roots.includes(root));
}

/** The root first. */
const families: readonly (readonly string[])[] = [
  ['urus', 'mengurus', 'pengurusan', 'diurus', 'uruskan', 'ngurus', 'ngurusin'],
  ['nikah', 'menikah', 'pernikahan', 'dinikahkan', 'nikahan', 'menikahi'],
  ['panjang', 'perpanjang', 'perpanjangan', 'memperpanjang', 'diperpanjang', 'perpanjangannya'],
  ['lahir', 'kelahiran', 'melahirkan', 'dilahirkan', 'lahiran', 'kelahirannya'],
  ['buat', 'membuat', 'pembuatan', 'dibuat', 'dibuatkan', 'buatin', 'mbuat'],
  ['ganti', 'mengganti', 'penggantian', 'pengganti', 'digantikan', 'gantinya', 'ngganti'],
  ['tulis', 'menulis', 'penulisan', 'tertulis', 'tulisan', 'nulis', 'ditulisin'],
  ['pakai', 'memakai', 'pemakaian', 'dipakai', 'pemakai'],
  ['sewa', 'menyewa', 'penyewaan', 'disewakan', 'penyewa', 'nyewa'],
  ['kirim', 'mengirim', 'pengiriman', 'dikirim', 'kiriman', 'ngirim'],
  ['cek', 'mengecek', 'pengecekan', 'dicek', 'ngecek', 'cekin'],
  ['cari', 'mencari', 'pencarian', 'pencari', 'dicari', 'nyari', 'nyariin'],
  ['daftar', 'mendaftar', 'pendaftaran', 'terdaftar', 'didaftarkan', 'ndaftar', 'daftarin'],
  ['cabut', 'mencabut', 'pencabutan', 'dicabut', 'nyabut'],
  ['ubah', 'mengubah', 'perubahan', 'diubah', 'berubah', 'ngubah'],
  ['terbit', 'menerbitkan', 'penerbitan', 'diterbitkan', 'terbitan'],
  ['hilang', 'kehilangan', 'menghilangkan', 'dihilangkan'],
  ['mati', 'kematian', 'mematikan', 'dimatikan'],
  ['izin', 'perizinan', 'mengizinkan', 'diizinkan', 'izinnya'],
  ['cerai', 'perceraian', 'bercerai', 'menceraikan', 'diceraikan'],
  ['pindah', 'pindahan', 'pemindahan', 'memindahkan', 'kepindahan'],
  ['kerja', 'bekerja', 'pekerja', 'pekerjaan', 'kerjaan', 'dikerjakan'],
  ['usaha', 'berusaha', 'perusahaan', 'usahanya', 'usahaku'],
  ['sah', 'pengesahan', 'mengesahkan', 'disahkan', 'sahkan'],
  ['ketik', 'mengetik', 'pengetikan', 'ngetik', 'diketikkan'],
  ['bikin', 'dibikinin', 'bikinin', 'bikinkan'],
  ['bayar', 'membayar', 'pembayaran', 'dibayarkan', 'mbayar', 'bayarnya'],
  ['sakit', 'penyakit', 'kesakitan', 'menyakiti'],
  ['cara', 'caranya', 'carane', 'secara'],
  ['omah', 'omahe'],
  ['gawe', 'nggawe', 'digawe', 'gawene'],
  ['suami', 'suamiku', 'suaminya', 'suamimu'],
];

describe('a root and what Indonesian makes of it', () => {
  for (const [root = '', ...derived] of families) {
    it(`lets “${root}” find and be found by ${derived.join(', ')}`, () => {
      for (const word of derived) {
        expect(areKin(root, word), `${root}, ${word}`).to.equal(true);
        expect(areKin(word, root), `${word}, ${root}`).to.equal(true);
      }
    });
  }

  const siblings: [one: string, other: string][] = [
    ['mengurus', 'pengurusan'],
    ['menikah', 'pernikahan'],
    ['memperpanjang', 'perpanjangan'],
    ['melahirkan', 'kelahiran'],
    ['membuat', 'pembuatan'],
    ['mengganti', 'penggantian'],
    ['menulis', 'penulisan'],
    ['mendaftar', 'pendaftaran'],
    ['mengadu', 'pengaduan'],
    ['menunggak', 'tunggakan'],
    ['nunggak', 'menunggak'],
    ['ngecek', 'pengecekan'],
    ['mbayar', 'pembayaran'],
  ];
  for (const [one, other] of siblings) {
    it(`holds “${one}” and “${other}” together`, () => {
      expect(areKin(one, other)).to.equal(true);
    });
  }

  it('names the word itself first, and each root once', () => {
    for (const word of [...families.flat(), 'ktp', 'a', '']) {
      const roots = rootsOf(word);
      expect(roots[0]).to.equal(word);
      expect(new Set(roots).size, word).to.equal(roots.length);
    }
  });
});

describe('words that only look alike', () => {
  const strangers: [one: string, other: string][] = [
    ['kir', 'kira'],
    ['kir', 'kirim'],
    ['sim', 'simpan'],
    ['kis', 'kisah'],
    ['kia', 'kiai'],
    ['kua', 'kuat'],
    ['kur', 'kurang'],
    ['kur', 'kursi'],
    ['bea', 'beasiswa'],
    ['ktp', 'ktpel'],
    ['nik', 'nikah'],
    ['kos', 'kosong'],
    ['hak', 'hakim'],
    ['kan', 'makan'],
    ['ana', 'anak'],
    ['akta', 'aktif'],
    ['tanah', 'tani'],
    ['lahir', 'lahan'],
    ['nikah', 'naik'],
    ['uang', 'ruang'],
    ['suami', 'suara'],
    ['bayi', 'bayar'],
    ['makan', 'makam'],
    ['pajak', 'pajang'],
    ['kantor', 'kantin'],
    ['cabut', 'sabut'],
    ['kirim', 'terima'],
    ['paspor', 'pas'],
    ['dinas', 'dinding'],
  ];
  for (const [one, other] of strangers) {
    it(`keeps “${one}” and “${other}” apart`, () => {
      expect(areKin(one, other)).to.equal(false);
      expect(areKin(other, one)).to.equal(false);
    });
  }

  it('leaves words alone that are too short to have an affix', () => {
    for (const word of ['', 'a', 'di', 'ke', 'sim', 'kis', 'nya', 'kan', 'meng', 'ikan', 'pena']) {
      expect(rootsOf(word), word).to.deep.equal([word]);
    }
  });

  it('leaves no root of one or two letters', () => {
    const words = [
      ...families.flat(),
      ...strangers.flat(),
      'pengan',
      'dikan',
      'menyakan',
      'pepepe',
    ];
    for (const word of words) {
      for (const root of rootsOf(word)) {
        if (root !== word) expect(root.length, `${word}: ${root}`).to.be.at.least(3);
      }
    }
  });
});

/** Knows how words are made, and no everyday word. */
const lore = { ...createLexicon(), read: readPlainly };

describe('a search by another word of the family', () => {
  const table: [query: string, name: string][] = [
    ['nikah', 'Pencatatan pernikahan'],
    ['menikah', 'Pencatatan pernikahan'],
    ['ngurus izin', 'Pengurusan izin klinik'],
    ['memperpanjang paspor', 'Perpanjangan paspor'],
    ['melahirkan', 'Akta kelahiran'],
    ['kehilangan ktp', 'KTP hilang'],
    ['mbayar pajak', 'Pembayaran pajak bumi'],
    ['penyewaan gedung', 'Sewa gedung serbaguna'],
    ['nyabut berkas', 'Pencabutan berkas'],
  ];
  const names = table.map(([, name]) => name);
  const index = indexOfNames(names, lore);
  for (const [query, name] of table) {
    it(`finds “${name}” for “${query}”`, () => {
      expect(found(index, query)[0]).to.equal(name);
    });
  }

  it('puts the very word before its family', () => {
    const family = ['Pengurusan jenazah', 'Mengurus jenazah', 'Urus jenazah'];
    for (const name of family) expect(found(indexOfNames(family, lore), name)[0]).to.equal(name);
    const [first] = found(indexOfNames(family, lore), 'urus');
    expect(first).to.equal('Urus jenazah');
  });

  it('still knows a family with everyday language', () => {
    const wise = indexOfNames(['Pengiriman dokumen', 'Izin usaha'], createLexicon());
    expect(found(wise, 'ngirim dokumen')[0]).to.equal('Pengiriman dokumen');
  });
});
