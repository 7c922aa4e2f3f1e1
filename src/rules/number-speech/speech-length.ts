import type { SpeechUnit } from './speech.types.js';

/**
 * Milliseconds that one sign takes at rate 1, with a margin: our recordings take 109 on average, single words as they
 * are, and engines are quicker in running text.
 */
const perSign = 100;

/**
 * Milliseconds of silence after a unit, for recordings, at rate 1. Between words there is what recordings and players
 * bring with them.
 */
export const pauseLength = { '': 0, ',': 260, '.': 520 } as const;

/** What an engine is given beyond twice the expected length, in milliseconds, before it is taken to hang. */
const patience = 4_000;

/** How long an engine is expected to say units, in milliseconds. `rate`: 1 is the engine's own. */
export const speechLength = (units: readonly SpeechUnit[], rate = 1): number =>
  units.reduce((sum, { text, after }) => sum + text.length * perSign + pauseLength[after], 0) /
  rate;

/** After how many milliseconds an engine that said nothing of an end is not waited for any more. */
export const speechTimeOut = (units: readonly SpeechUnit[], rate = 1): number =>
  Math.round(patience + 2 * speechLength(units, rate));

/** Longest that one utterance may be expected to take: some engines fall silent after 15 seconds. */
const longestUtterance = 8_000;

/** Units by utterances: a sentence each, cut at a pause where it would be long. */
export function utterancesOf(units: readonly SpeechUnit[], rate = 1): SpeechUnit[][] {
  const utterances: SpeechUnit[][] = [];
  let current: SpeechUnit[] = [];
  for (const unit of units) {
    if (unit.text === '') continue;
    const isLong = speechLength([...current, unit], rate) > longestUtterance;
    if (isLong && current.length > 0 && current.at(-1)?.after !== '') {
      utterances.push(current);
      current = [];
    }
    current.push(unit);
    if (unit.after === '.') {
      utterances.push(current);
      current = [];
    }
  }
  if (current.length > 0) utterances.push(current);
  return utterances;
}

/** What an engine is given to say: "Nomor antrean a, nol satu dua, silakan menuju loket lima." */
export const textOf = (units: readonly SpeechUnit[]): string =>
  units
    .filter(({ text }) => text !== '')
    .map(({ text, after }) => text + after)
    .join(' ');
