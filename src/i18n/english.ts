/** English, in the form a host adds a language in: each export is a room. */
export { en as shared } from './words/en.js';

export const labels = {
  queue: 'queue',
  counter: 'counter',
  booth: 'booth',
  village: 'village',
  subdistrict: 'subdistrict',
  agency: 'agency',
};
export const formats = { locale: 'en-GB' };
