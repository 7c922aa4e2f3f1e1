import { median } from './statistics.js';

/** What was measured of each subject, run by run. */
export type Runs<Subject, Measured> = ReadonlyMap<Subject, readonly Measured[]>;

/** Measures each subject in turn, so many times, so that what the machine does besides meets all of them alike. */
export async function inTurn<Subject, Measured>(
  subjects: readonly Subject[],
  runs: number,
  measure: (subject: Subject) => Promise<Measured>,
): Promise<Runs<Subject, Measured>> {
  const measured = new Map<Subject, Measured[]>(subjects.map((subject) => [subject, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [subject, all] of measured) all.push(await measure(subject));
  }
  return measured;
}

/** The median of a figure over all runs of a subject. */
export const medianOf = <Subject, Measured>(
  all: Runs<Subject, Measured>,
  subject: Subject,
  figure: (measured: Measured) => number,
): number => median((all.get(subject) ?? []).map(figure));
