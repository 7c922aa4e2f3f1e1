import { rootsOf } from './roots.js';
import * as everyday from './everyday-words.js';

/** Words of everyday language that stand for others. */
export interface Phrase {
  readonly words: readonly string[];
  /** Other ways to say the same thing. */
  readonly same: string[];
  /** What a service that people need who say this may be called. */
  readonly leads: string[];
}

/** Everyday Indonesian of public services, from `lexicon.json`, where each entry names its source. */
export interface Phrases {
  /** Words that say nothing of which service is meant. */
  readonly fillers: ReadonlySet<string>;
  /** Every word that is spoken of here, rightly spelt. */
  readonly words: ReadonlySet<string>;
  /** The word that is meant, by how it is written. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Other ways to write a word, by how it is rightly spelt: a service's name may be written so. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** By each root of their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** A kind of paper that people leave out of its name: `kelakuan baik` is the `surat kelakuan baik`. */
const kindOfPaper = /^(?:surat|kartu|buku|izin) (?=.+ )/;

/** Makes the everyday words ready to be looked up. */
export function readPhrases(): Phrases {
  const known = new Map<string, Phrase>();
  const phraseOf = (text: string): Phrase => {
    const phrase = known.get(text) ?? { words: text.split(' '), same: [], leads: [] };
    known.set(text, phrase);
    return phrase;
  };
  for (const group of everyday.same.split(';')) {
    const texts = group.split('|');
    for (const text of texts) phraseOf(text).same.push(...texts.filter((other) => other !== text));
  }
  for (const lead of everyday.leads.split(';')) {
    const [from = '', to = ''] = lead.split('>');
    for (const text of from.split('|')) phraseOf(text).leads.push(...to.split('|'));
  }
  for (const [text, { same, leads }] of known) {
    const rest = text.replace(kindOfPaper, '');
    if (!known.has(rest)) known.set(rest, { words: rest.split(' '), same: [text, ...same], leads });
  }
  const fillers = new Set(everyday.fillers.split(' '));
  const words = new Set(fillers);
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of known.values()) {
    for (const word of phrase.words) words.add(word);
    for (const root of rootsOf(phrase.words[0] ?? '')) {
      phrases.set(root, [...(phrases.get(root) ?? []), phrase]);
    }
  }
  const spellings = new Map<string, string>();
  const variants = new Map<string, string[]>();
  for (const pair of everyday.spellings.split(',')) {
    const [written = '', meant = ''] = pair.split(' ');
    spellings.set(written, meant);
    variants.set(meant, [...(variants.get(meant) ?? []), written]);
  }
  return { fillers, words, spellings, variants, phrases };
}
