import type { LanguageWords } from './languages.js';
import { en } from './words/en.js';

/** English, in the form a host adds a language in. */
export const english: LanguageWords = {
  shared: en,
  labels: {
    queue: 'queue',
    counter: 'counter',
    booth: 'booth',
    village: 'village',
    subdistrict: 'subdistrict',
    agency: 'agency',
  },
  formats: { locale: 'en-GB' },
};
