import { round, type Results } from '../results.js';
import { inTurn, medianOf, type Runs } from '../runs.js';
import { visit, type Conditions, type Opening, type Stay } from '../start/visit.js';
import { printTable } from '../table.js';
import { BenchHall } from './hall.js';
import { labels, type Subject } from './pages.js';
import type { Stage } from './stage.js';

const tag = 'mpp-queue-board';
const runs = 15;
const runsOfStays = 5;
const boards: readonly Subject[] = ['ours', 'oursByLoader', 'oursAlone'];
const beside: readonly Subject[] = ['baseline', 'empty'];

/** How long until the first number is there, beside the least that Lit can do; how long the page hangs, if it jumps. */
export async function measureStart(opening: Opening, stage: Stage): Promise<Results> {
  const inAll = <Measured>(
    subjects: readonly Subject[],
    times: number,
    measure: (subject: Subject) => Promise<Measured>,
  ): Promise<Runs<Subject, Measured>> =>
    inTurn(subjects, times, (subject) => {
      stage.begin(new BenchHall(stage.mall.id, Date.now));
      return measure(subject);
    });
  const pathOf = (subject: Subject) => `${subject}?mall=${stage.mall.id}`;
  const stay = (conditions: Conditions) => (subject: Subject) =>
    visit(opening, pathOf(subject), conditions, async (page, ready) => ({
      ...(await page.stay(ready)),
      ready,
    }));

  const all = await inAll([...boards, ...beside], runs, (subject) =>
    visit(opening, pathOf(subject), {}, async (page, ready) => ({
      ready,
      whole: subject === 'empty' ? ready : await page.whole(),
    })),
  );
  const median = (subject: Subject, figure: 'ready' | 'whole') =>
    medianOf(all, subject, (one) => one[figure]);
  const ratio = (subject: Subject, figure: 'ready' | 'whole' = 'ready') =>
    median(subject, figure) / median('empty', figure);
  printTable(
    `Navigation to the first number, medians of ${runs} runs`,
    ['', 'ms', 'to an empty Lit element', 'all counters, ms', 'to an empty Lit element'],
    [...boards, ...beside].map((subject) => [
      labels[subject],
      ...[median(subject, 'ready').toFixed(0), `${ratio(subject).toFixed(2)} x`],
      ...[median(subject, 'whole').toFixed(0), `${ratio(subject, 'whole').toFixed(2)} x`],
    ]),
  );

  const stays = {
    plainly: await inAll([...boards, 'empty'], runsOfStays, stay({})),
    slowly: await inAll([...boards, 'empty'], runsOfStays, stay({ cpu: 4 })),
    onSlowLine: await inAll([...boards, 'empty'], runsOfStays, stay({ isOnSlowLine: true })),
  };
  const at = (how: keyof typeof stays, subject: Subject, figure: keyof Stay | 'ready') =>
    medianOf(stays[how], subject, (one) => one[figure]);
  printTable(
    `Until two seconds after the first number, 1280 x 900, medians of ${runsOfStays} runs`,
    [
      ...['', 'blocking, ms', 'under 4x CPU slow-down'],
      ...['layout shift on slow 4G', 'first number there, ms'],
    ],
    [...boards, 'empty' as const].map((subject) => [
      labels[subject],
      at('plainly', subject, 'blocking').toFixed(0),
      at('slowly', subject, 'blocking').toFixed(0),
      at('onSlowLine', subject, 'shift').toFixed(3),
      at('onSlowLine', subject, 'ready').toFixed(0),
    ]),
  );
  return {
    [`ready.${tag}.ratio`]: round(ratio('ours'), 2),
    [`whole.${tag}.ratio`]: round(ratio('ours', 'whole'), 2),
    [`blocking.${tag}.ms`]: round(at('plainly', 'ours', 'blocking'), 0),
    [`cls.${tag}`]: round(at('onSlowLine', 'ours', 'shift'), 3),
  };
}
