import { expect } from '@open-wc/testing';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { found, indexOfNames } from './catalogue.js';

interface Sourced {
  /** One, or several that have some of the words each. */
  readonly source: string | readonly string[];
}
interface LexiconFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly fillers: readonly (Sourced & { readonly words: readonly string[] })[];
  readonly spellings: readonly (Sourced & { readonly write: string; readonly read: string })[];
  readonly same: readonly (Sourced & { readonly words: readonly string[] })[];
  readonly leads: readonly (Sourced & {
    readonly from: readonly string[];
    readonly to: readonly string[];
  })[];
}

const repeated = (texts: readonly string[]) =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the everyday words, each with its source', () => {
  let file: LexiconFile;
  let fillers: Set<string>;
  /** What people say that stands for something else. */
  let phrases: string[];
  before(async () => {
    const address = new URL('../../../src/rules/search/lexicon/lexicon.json', import.meta.url);
    file = (await (await fetch(address)).json()) as LexiconFile;
    fillers = new Set(file.fillers.flatMap(({ words }) => words));
    phrases = [
      ...file.same.flatMap(({ words }) => words),
      ...file.leads.flatMap(({ from }) => from),
    ];
  });

  it('name a source that is told', () => {
    const { sources, ...lists } = file;
    for (const [list, entries] of Object.entries(lists)) {
      for (const entry of entries) {
        const named = [entry.source].flat();
        expect(named, `${list}: ${JSON.stringify(entry)}`).to.not.have.length(0);
        expect(Object.keys(sources), `${list}: ${JSON.stringify(entry)}`).to.include.members(named);
      }
    }
  });

  it('stand in one group of words for the same thing only', () => {
    // A word in two groups would lead from each to the other, but their other words would not.
    expect(repeated(file.same.flatMap(({ words }) => words))).to.deep.equal([]);
  });

  it('lead to something from each word once', () => {
    for (const { from, to } of file.leads) {
      expect(repeated(from)).to.deep.equal([]);
      expect(repeated(to)).to.deep.equal([]);
    }
  });

  it('are misspelt for one word only', () => {
    const read = new Map<string, string>();
    for (const spelling of file.spellings) {
      const known = read.get(spelling.write) ?? spelling.read;
      expect(spelling.read, spelling.write).to.equal(known);
      read.set(spelling.write, spelling.read);
    }
  });

  it('are rightly spelt after one step', () => {
    // Spellings are looked up once, so that a chain would stop halfway and a loop never end.
    const written = new Set(file.spellings.map(({ write }) => write));
    for (const { write, read } of file.spellings) {
      expect(written.has(read), `${write}, ${read}`).to.equal(false);
    }
  });

  it('are spelt as one word', () => {
    for (const { write, read } of file.spellings) expect(`${write}${read}`).to.match(/^[a-z0-9]+$/);
  });

  it('do not stand for something and say nothing at once', () => {
    expect(phrases.filter((phrase) => fillers.has(phrase))).to.deep.equal([]);
  });

  it('are written as a query is compared: small letters, one space between', () => {
    const leadsTo = file.leads.flatMap(({ to }) => to);
    for (const phrase of [...phrases, ...leadsTo, ...fillers]) {
      expect(phrase).to.match(/^[a-z0-9]+( [a-z0-9]+)*$/);
    }
  });

  it('find what they are the same as', () => {
    const lexicon = createLexicon();
    for (const { words } of file.same) {
      for (const word of words) {
        const index = indexOfNames(
          ['Xyzzy plugh', ...words.filter((other) => other !== word)],
          lexicon,
        );
        expect(found(index, word), word).to.not.have.length(0);
      }
    }
  });

  it('find what they lead to', () => {
    const lexicon = createLexicon();
    for (const { from, to } of file.leads) {
      const index = indexOfNames(['Xyzzy plugh', ...to], lexicon);
      for (const word of from) expect(found(index, word), word).to.not.have.length(0);
    }
  });
});
