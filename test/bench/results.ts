import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Figures by their name; the README says what each means. */
export type Results = Readonly<Record<string, number>>;

const file = new URL('results.json', import.meta.url);

/** All figures that were ever measured here. */
export const readResults = (): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};

/** Writes new figures among those of other groups, in the order of their names. */
export function mergeResults(figures: Results): void {
  const all = Object.entries({ ...readResults(), ...figures });
  all.sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));
