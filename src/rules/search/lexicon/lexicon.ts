import { rootsOf } from '../roots.js';
import * as everyday from './everyday-words.js';

/** Words of everyday language that stand for others. */
export interface Phrase {
  readonly words: readonly string[];
  /** Other ways to say the same thing. */
  readonly same: string[];
  /** What a service that people need who say this may be called. */
  readonly leads: string[];
}

export interface Lexicon {
  readonly fillers: ReadonlySet<string>;
  /** Every word that is spoken of here, rightly spelt. */
  readonly words: ReadonlySet<string>;
  /** The word that is meant, by how it is written. */
  readonly spellings: ReadonlyMap<string, string>;
  /** By each root of their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

let lexicon: Lexicon | undefined;

/** The everyday words, made ready when they are first asked for. */
export function readLexicon(): Lexicon {
  return (lexicon ??= build());
}

function build(): Lexicon {
  const spellings = new Map(
    everyday.spellings.split(',').map((pair) => pair.split(' ') as [string, string]),
  );
  const byText = new Map<string, Phrase>();
  const phrase = (text: string): Phrase => {
    const known = byText.get(text) ?? { words: text.split(' '), same: [], leads: [] };
    byText.set(text, known);
    return known;
  };
  for (const group of everyday.same.split(';')) {
    const texts = group.split('|');
    for (const text of texts) phrase(text).same.push(...texts.filter((other) => other !== text));
  }
  for (const lead of everyday.leads.split(';')) {
    const [from = '', to = ''] = lead.split('>');
    for (const text of from.split('|')) phrase(text).leads.push(...to.split('|'));
  }
  // Long names are also said without what kind of paper it is.
  for (const [text, { same, leads }] of byText) {
    const rest = text.replace(/^(?:surat|kartu|buku|izin) (?=.+ )/, '');
    if (!byText.has(rest))
      byText.set(rest, { words: rest.split(' '), same: [text, ...same], leads });
  }
  const phrases = new Map<string, Phrase[]>();
  for (const known of byText.values()) {
    for (const root of rootsOf(known.words[0] ?? '')) {
      const others = phrases.get(root) ?? [];
      phrases.set(root, others);
      others.push(known);
    }
  }
  for (const others of phrases.values()) others.sort((a, b) => b.words.length - a.words.length);
  const fillers = new Set(everyday.fillers.split(' '));
  const words = new Set([...fillers, ...[...byText.values()].flatMap((known) => known.words)]);
  return { fillers, words, spellings, phrases };
}
