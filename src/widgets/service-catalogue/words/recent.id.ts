/** Words of what was looked at before, Indonesian. */
export const recentId = {
  recent: 'Terakhir Anda lihat',
  recentForget: 'Lupakan',
  recentForgotten: 'Sudah dilupakan. Catatan ini hanya ada di perangkat Anda.',
} as const;

export type RecentKey = keyof typeof recentId;
