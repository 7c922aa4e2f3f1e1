import { round, type Results } from '../results.js';
import { inTurn, medianOf } from '../runs.js';
import { percentile } from '../statistics.js';
import { printTable } from '../table.js';
import { labels, type Subject } from './pages.js';
import { pause, seenCalls, watchHall, type Watching } from './pixels.js';

const subjects: readonly Subject[] = ['ours', 'baseline'];
const runs = 3;
const callsPerRun = 20;
/** Milliseconds between two calls by the clocks of the page and the hall: nobody stands in the way of the next one. */
const callEvery = 10_000;

/**
 * How long it takes until a call stands in the large field, where no other one has to make room first. Between two calls
 * the clocks of the page and of the hall leap; timers and frames go on as always, and so does what is measured.
 */
export async function measureHero(watching: Watching): Promise<Results> {
  const all = await inTurn(subjects, runs, (subject) => measure(watching, subject));
  const at = (subject: Subject, share: number) =>
    medianOf(all, subject, (times) => percentile(times, share));
  const both = (figure: (share: number) => string) => [0.5, 0.95].map(figure).join(' / ');
  const ratio = (share: number) => at('ours', share) / at('baseline', share);
  printTable(
    `${callsPerRun} calls, one in ten seconds, until they stand in the large field, ms, p50 / p95, medians of ${runs} runs`,
    ['', 'arrival to pixels'],
    [
      ...subjects.map((subject) => [
        labels[subject],
        both((share) => at(subject, share).toFixed(1)),
      ]),
      ['ratio', both((share) => ratio(share).toFixed(2))],
    ],
  );
  return { 'board.hero.p95.ms': round(at('ours', 0.95), 1) };
}

function measure(watching: Watching, subject: Subject): Promise<number[]> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return watchHall(watching, subject, now, async (page, hall) => {
    for (let made = 0; made < callsPerRun; made += 1) {
      ahead += callEvery;
      await page.evaluate(`probe.leap(${callEvery})`);
      watching.stage.say(hall.call(made));
      await page.waitForFunction(`probe.calls.length > ${made} && probe.calls.at(-1).heroAt`, {
        polling: 20,
      });
      // A call falls at any moment between two frames.
      await pause(100 + ((made * 7) % 17));
    }
    return (await seenCalls(page)).map(({ heroAt = Infinity, arrivedAt }) => heroAt - arrivedAt);
  });
}
