import { letterNames } from './indonesian.js';

/** Played before an announcement. */
export const chimeClip = 'chime';

/** Said where recordings cannot say a number or where to go. */
export const lookClip = 'silakan-lihat-layar';

/** Words that say what kind of place a counter is; a new one inside a label begins after a pause. */
export const placeWords: readonly string[] = [
  'loket',
  'gerai',
  'meja',
  'konter',
  'ruang',
  'ruangan',
  'zona',
  'lantai',
  'gedung',
  'pintu',
  'kasir',
  'bilik',
  'stan',
  'anjungan',
  'blok',
  'kios',
];

/**
 * What recordings say, besides letters and the chime. A recording is named by its words with hyphens between, so that who
 * reads them aloud needs no list of names.
 */
export const clipTexts: readonly string[] = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ...['sepuluh', 'sebelas', 'belas', 'puluh', 'seratus', 'ratus'],
  ...['nomor antrean', 'silakan menuju', 'silakan lihat layar', 'panggilan ulang'],
  ...['nomor', 'antrean', 'silakan', 'menuju', 'panggilan', 'untuk', 'ke', 'di', 'layanan'],
  ...placeWords,
  ...['informasi', 'pendaftaran', 'pengaduan', 'pembayaran', 'pengambilan', 'pelayanan'],
  ...['prioritas', 'khusus', 'utama', 'umum', 'kiri', 'kanan'],
];

const byText = new Map<string, string>([
  ...clipTexts.map((text) => [text, text.replaceAll(' ', '-')] as const),
  ...Object.entries(letterNames).map(([letter, name]) => [name, `huruf-${letter}`] as const),
]);

/** Name of the recording that says exactly these words, in lower case; a letter by its Indonesian name, `ka`. */
export const clipOf = (text: string): string | undefined => byText.get(text);

/** Names of all recordings that this rule may ask for, with what they say; the chime says nothing. */
export const clipsByName: ReadonlyMap<string, string> = new Map([
  [chimeClip, ''],
  ...[...byText].map(([text, name]) => [name, text] as const),
]);

const longestPhrase = Math.max(...clipTexts.map((text) => text.split(' ').length));

/** Recordings for words in lower case, whole phrases first, and the words that none says. */
export function clipsOf(words: readonly string[]): {
  readonly clips: readonly string[];
  readonly missing: readonly string[];
} {
  const clips: string[] = [];
  const missing: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestPhrase, words.length - at);
    let clip = clipOf(words.slice(at, at + length).join(' '));
    while (clip === undefined && length > 1) {
      length -= 1;
      clip = clipOf(words.slice(at, at + length).join(' '));
    }
    if (clip === undefined) missing.push(...words.slice(at, at + 1));
    else clips.push(clip);
    at += length;
  }
  return { clips, missing };
}
