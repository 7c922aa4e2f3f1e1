/** Words of the way to other widgets, Indonesian. */
export const pageId = {
  queueTake: 'Ambil nomor {queue}',
  statusSee: 'Lihat status permohonan',
} as const;

export type PageKey = keyof typeof pageId;
