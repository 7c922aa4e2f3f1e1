export const id = { free: 'Gratis' } as const;
