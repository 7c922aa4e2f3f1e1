import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { format, resolveConfig } from 'prettier';

/** Where people keep everyday words, each with its source, and what the search reads: the same without sources. */
const source = 'src/rules/search/lexicon/lexicon.json';
const target = 'src/rules/search/lexicon/everyday-words.ts';

const Phrase = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'lower-case words, one space between');
/** Where an entry can be looked up; several sources have some of its words each. */
const Source = z.union([z.string(), z.array(z.string()).min(2)]);
const Lexicon = z.strictObject({
  sources: z.record(z.string(), z.string().min(20)),
  /** Words that say nothing of which service is meant. */
  fillers: z.array(z.strictObject({ words: z.array(Phrase), source: Source })),
  /** Ways to write a word that mean another one. */
  spellings: z.array(z.strictObject({ write: Phrase, read: Phrase, source: Source })),
  /** Words for the same thing. */
  same: z.array(z.strictObject({ words: z.array(Phrase).min(2), source: Source })),
  /** What people say, and what the service that they need is then called. */
  leads: z.array(
    z.strictObject({
      from: z.array(Phrase).min(1),
      to: z.array(Phrase).min(1),
      source: Source,
    }),
  ),
});

/** Checks the lexicon and returns the module that the search reads. @throws with what is wrong in it */
export async function lexiconModule(): Promise<string> {
  const lexicon = Lexicon.parse(JSON.parse(await readFile(source, 'utf8')));
  const { sources, fillers, spellings, same, leads } = lexicon;
  const used = new Set(
    [...fillers, ...spellings, ...same, ...leads].flatMap(({ source }) => source),
  );
  for (const name of used)
    if (!(name in sources)) throw new Error(`${source}: no source "${name}"`);
  for (const name of Object.keys(sources))
    if (!used.has(name)) throw new Error(`${source}: nothing names the source "${name}"`);
  const code = `// Written by \`npm run build:lexicon\` from lexicon.json, where each entry names its source.

/** Words that say nothing of which service is meant, with a space between. */
export const fillers =
  '${fillers.flatMap(({ words }) => words).join(' ')}';

/** Ways to write a word, and the word that is meant; a comma between. */
export const spellings =
  '${spellings.map(({ write, read }) => `${write} ${read}`).join()}';

/** Words for the same thing, with a bar between; a semicolon between things. */
export const same =
  '${same.map(({ words }) => words.join('|')).join(';')}';

/** What people say, and after the sign what the service that they need is then called. */
export const leads =
  '${leads.map(({ from, to }) => `${from.join('|')}>${to.join('|')}`).join(';')}';
`;
  return format(code, { ...(await resolveConfig(target)), filepath: target });
}

const module = await lexiconModule();
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== module) {
    console.error(`${target} is not what lexicon.json says. Run: npm run build:lexicon`);
    process.exitCode = 1;
  }
} else {
  await writeFile(target, module);
}
