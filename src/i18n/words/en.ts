export const en = { free: 'Free' };
