import { round, type Results } from '../results.js';
import { inTurn, medianOf } from '../runs.js';
import { printTable } from '../table.js';
import { labels, type Subject } from './pages.js';
import { visit, type Opening } from './visit.js';

const tag = 'mpp-service-catalogue';
const runs = 5;

/** How long a page hangs while it starts: what its tasks take beyond 50 ms each. */
export async function measureBlocking(opening: Opening): Promise<Results> {
  const subjects: readonly Subject[] = [
    'ours',
    'oursByLoader',
    'pagefind',
    'instantsearch',
    'empty',
  ];
  const measure = async (cpu: number) => {
    const all = await inTurn(subjects, runs, (subject) =>
      visit(opening, subject, { cpu }, (page, ready) => page.stay(ready)),
    );
    return (subject: Subject) => medianOf(all, subject, ({ blocking }) => blocking);
  };
  const plainly = await measure(1);
  const slowly = await measure(4);
  printTable(
    `Blocking until two seconds after the search box, ms over 50 of each task, medians of ${runs} runs`,
    ['', 'unthrottled', 'under 4x CPU slow-down'],
    subjects.map((subject) => [
      labels[subject],
      plainly(subject).toFixed(0),
      slowly(subject).toFixed(0),
    ]),
  );
  return { [`blocking.${tag}.ms`]: round(plainly('ours'), 0) };
}

/** How far a page jumps on a slow line, where one sees it happen: what is the host's stands below the widget. */
export async function measureShift(opening: Opening): Promise<Results> {
  const subjects: readonly Subject[] = ['ours', 'oursUnreserved', 'pagefind', 'instantsearch'];
  const measure = async (isPhone: boolean) => {
    const all = await inTurn(subjects, runs, (subject) =>
      visit(opening, subject, { isPhone, isOnSlowLine: true }, (page, ready) => page.stay(ready)),
    );
    return (subject: Subject) => medianOf(all, subject, ({ shift }) => shift);
  };
  const computer = await measure(false);
  const phone = await measure(true);
  printTable(
    `Layout shift (CLS) on slow 4G, medians of ${runs} runs`,
    ['', '1280 x 900', '390 x 844'],
    subjects.map((subject) => [
      labels[subject],
      computer(subject).toFixed(3),
      phone(subject).toFixed(3),
    ]),
  );
  return { [`cls.${tag}`]: round(Math.max(computer('ours'), phone('ours')), 3) };
}
