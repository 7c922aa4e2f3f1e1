import { round, type Results } from '../results.js';
import { inTurn, medianOf } from '../runs.js';
import { printTable } from '../table.js';
import { labels, type Subject } from './pages.js';
import { visit, type Opening, type Visit } from './visit.js';

const tag = 'mpp-service-catalogue';
const runsPlainly = 15;
const runsSlowly = 7;

/** From the navigation to the search box, beside the least that Lit can do. */
export async function measurePlainly(opening: Opening): Promise<Results> {
  const subjects: readonly Subject[] = ['ours', 'oursByLoader', 'oursAlone', 'empty'];
  const all = await inTurn(subjects, runsPlainly, (subject) =>
    visit(opening, subject, {}, (_, ready) => Promise.resolve(ready)),
  );
  const ready = (subject: Subject) => medianOf(all, subject, (one) => one);
  const ratio = (subject: Subject) => ready(subject) / ready('empty');
  printTable(
    `Navigation to the search box, medians of ${runsPlainly} runs`,
    ['', 'ms', 'to an empty Lit element'],
    subjects.map((subject) => [
      labels[subject],
      ready(subject).toFixed(0),
      `${ratio(subject).toFixed(2)} x`,
    ]),
  );
  return { [`ready.${tag}.ratio`]: round(ratio('ours'), 2) };
}

/** The same on a cheap phone and a slow line, and until what is typed is answered, beside other search boxes. */
export async function measureSlowly(opening: Opening): Promise<Results> {
  const subjects: readonly Subject[] = [
    ...(['ours', 'oursByLoader', 'oursAlone', 'pagefind', 'instantsearch', 'empty'] as const),
  ];
  const all = await inTurn(subjects, runsSlowly, (subject) =>
    visit(opening, subject, { cpu: 6, isOnSlowLine: true }, (page, ready) => page.search(ready)),
  );
  const at = (subject: Subject, figure: keyof Visit) =>
    medianOf(all, subject, (one) => one[figure]);
  const times = (subject: Subject, figure: keyof Visit) => at(subject, figure) / at('ours', figure);
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  printTable(
    `Under 6x CPU slow-down and slow 4G, medians of ${runsSlowly} runs`,
    [
      ...['', 'box, ms', 'ours is faster', 'kB by then'],
      ...['first answer, ms', 'ours is faster', 'kB by then'],
    ],
    subjects.map((subject) => [
      labels[subject],
      ...[at(subject, 'ready').toFixed(0), `${times(subject, 'ready').toFixed(2)} x`],
      kB(at(subject, 'bytesReady')),
      ...[at(subject, 'answered').toFixed(0), `${times(subject, 'answered').toFixed(2)} x`],
      kB(at(subject, 'bytesAnswered')),
    ]),
  );
  return Object.fromEntries([
    ...(['pagefind', 'instantsearch'] as const).flatMap((peer): [string, number][] => [
      [`ready.${tag}.slow.vs.${peer}`, round(times(peer, 'ready'), 2)],
      [`answered.${tag}.slow.vs.${peer}`, round(times(peer, 'answered'), 2)],
      [`ready.${peer}.slow.ms`, round(at(peer, 'ready'), 0)],
      [`answered.${peer}.slow.ms`, round(at(peer, 'answered'), 0)],
    ]),
    [`ready.${tag}.slow.ms`, round(at('ours', 'ready'), 0)],
    [`answered.${tag}.slow.ms`, round(at('ours', 'answered'), 0)],
    ['ready.empty.slow.ms', round(at('empty', 'ready'), 0)],
  ]);
}
