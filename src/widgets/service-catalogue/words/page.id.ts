/** Words of the way to other widgets, Indonesian. */
export const pageId = {
  queueTake: 'Ambil nomor {queue}',
  statusSee: 'Lihat status permohonan',
  unknownService: 'Layanan ini tidak ada dalam daftar. Mungkin sudah diganti atau dihapus.',
} as const;

export type PageKey = keyof typeof pageId;
