import { editDistance, mistakesIn } from './edit-distance.js';

/** What it is worth that a word is misspelt, with the same first letter or another one, and less for each slip. */
const slipWorth = 0.95;
const otherBeginningWorth = 0.88;
const slipCosts = 0.1;

/** How sure it is that somebody meant another word, from 0 (not at all) to 1, by the slips that it would take. */
export function guessSlip(word: string, other: string): number {
  const most = mistakesIn(word);
  if (most === 0 || mistakesIn(other) === 0) return 0;
  const slips = editDistance(word, other, most);
  // In words of three letters, only two that changed places are surely a slip.
  if (slips > most || (word.length === 3 && sorted(word) !== sorted(other))) return 0;
  return (word[0] === other[0] ? slipWorth : otherBeginningWorth) - slipCosts * slips;
}

const sorted = (word: string) => [...word].sort().join('');
