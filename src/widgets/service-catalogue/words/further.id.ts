/** Words of what comes on demand, Indonesian: sharing, reports, notices, the mall itself. */
export const furtherId = {
  shareWhatsApp: 'Kirim ke WhatsApp',
  shareElsewhere: 'Bagikan lewat aplikasi lain',
  shareCopy: 'Salin sebagai teks',
  shareCopied: 'Daftar sudah disalin.',
  shareNotCopied: 'Daftar tidak dapat disalin.',
  sharePrint: 'Cetak daftar ini',
  shareNotice: 'Cetak selebaran A4',
  shareSource: 'Dari',

  reportText:
    'Beri tahu kami supaya diperbaiki. Pesan sudah memuat nama layanan, kode, dan tanggal datanya; tambahkan apa yang keliru. Jangan tulis NIK atau nomor telepon.',
  reportBy: 'Laporkan lewat {channel}',
  reportWhatsApp: 'WhatsApp',
  reportEmail: 'surel',
  reportSite: 'laman pengelola',
  reportPhone: 'Telepon {name}: {value}',
  reportSubject: 'Informasi layanan yang keliru: {name}',
  reportWrong: 'Yang keliru:',
  reportPage: 'Halaman',
  reportNone: 'Sampaikan kepada petugas di meja informasi MPP.',

  noticeScan: 'Pindai untuk keterangan terbaru',
  noticeCode: 'Kode QR ke {address}',
  noticeAsOf: 'Keterangan per {date}',
  noticeServices: 'Layanan',
  noticeUnverified:
    'Sebagian keterangan belum diverifikasi. Tanyakan kepada petugas sebelum datang.',
  noticeNotMade: 'Selebaran belum dapat dibuat. Silakan coba lagi.',

  aboutBack: 'Kembali',
  aboutAddress: 'Alamat',
  aboutDirections: 'Buka di peta',
  aboutHours: 'Jam buka',
  aboutHoursNone: 'Jam buka belum dicantumkan.',
  aboutClosed: 'Tutup',
  range: '{from} sampai {to}',
  aboutBreak: '{label} {from} sampai {to}',
  aboutBreakReduced: '{label} {from} sampai {to}, loket bergiliran',
  aboutSpecial: 'Jam khusus',
  aboutClosures: 'Hari libur berikutnya',
  aboutFacilities: 'Fasilitas',
  aboutContacts: 'Kontak',
  aboutCharter: 'Maklumat pelayanan',
  aboutAgencies: '{Agency} di sini',
  aboutPlaces: 'Tempat layanan lain',
} as const;

export type FurtherKey = keyof typeof furtherId;
