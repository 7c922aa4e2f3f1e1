import { icon } from '../../ui/icons.js';

export const themeIcon = (_id: string) => icon('info');
