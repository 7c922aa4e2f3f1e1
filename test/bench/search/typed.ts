/** What people type, rightly and wrongly spelt, short and long. */
export const typed = [
  ...['ktp hilang', 'akta kelahiran', 'bayar pajak motor', 'bikin paspor', 'skck', 'nikah di kua'],
  ...['kartu kluarga', 'pindah domisili', 'izin usaha', 'bpjs kesehatan', 'sertifikat tanah'],
  ...['balik nama sertifikat', 'kartu kuning', 'perpanjang sim', 'anak baru lahir', 'imb rumah'],
  ...['surat keterangan tidak mampu', 'npwp', 'pasang listrik baru', 'orang meninggal'],
];
