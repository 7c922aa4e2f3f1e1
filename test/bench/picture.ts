import { writeFileSync } from 'node:fs';
import { readResults } from './results.js';

/** A row's bar: how long, and the part of it that is drawn full, where there is one. */
interface Bar {
  readonly label: string;
  readonly isOurs: boolean;
  readonly value: number;
  readonly full?: number | undefined;
}

interface Panel {
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Bar[];
  readonly write: (value: number) => string;
  /** What a bar of full length stands for; the longest one unless told. */
  readonly most?: number;
}

const file = new URL('../../docs/pictures/bench.svg', import.meta.url);

const width = 920;
const margin = 28;
const gap = 40;
const panelWidth = (width - 2 * margin - gap) / 2;
const labelWidth = 118;
/** Room for the figures after the longest bar. */
const figureWidth = 92;
const rowHeight = 30;
const barHeight = 16;
const headHeight = 58;
const topHeight = 78;

const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;
const percent = (value: number) => `${Math.round(value * 100)} %`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

/** Draws the figures of `results.json`; what was not measured is left out. */
export function drawPicture(): void {
  const results = readResults();
  const bar = (label: string, whole: string, part?: string): Bar[] => {
    const value = results[whole];
    const isOurs = /^catalogue|^all in one/.test(label);
    return value === undefined
      ? []
      : [{ label, isOurs, value, full: part === undefined ? undefined : results[part] }];
  };
  const tag = 'mpp-service-catalogue';
  const panels: readonly Panel[] = [
    {
      title: 'Start on a cheap phone with a slow line',
      note: 'full: search box, pale: first answer; 6x slower, slow 4G',
      write: seconds,
      bars: [
        ...bar('catalogue', `answered.${tag}.slow.ms`, `ready.${tag}.slow.ms`),
        ...bar('Pagefind UI', 'answered.pagefind.slow.ms', 'ready.pagefind.slow.ms'),
        ...bar('InstantSearch*', 'answered.instantsearch.slow.ms', 'ready.instantsearch.slow.ms'),
      ],
    },
    {
      title: 'Code to load until the search box is there',
      note: 'gzip; without the data',
      write: kilobytes,
      bars: [
        ...bar('catalogue', `size.${tag}.gzip`),
        ...bar('all in one file', 'size.all.gzip'),
        ...bar('Pagefind UI', 'size.pagefind.gzip'),
        ...bar('InstantSearch', 'size.instantsearch.gzip'),
      ],
    },
    {
      title: 'The first service found is an answer',
      note: 'of 149 queries; full: names only, pale: with other names too',
      most: 1,
      write: percent,
      bars: [
        ...bar('catalogue', 'search.practice.success1', 'search.bare.success1'),
        ...bar(
          'MiniSearch',
          'search.minisearch.practice.success1',
          'search.minisearch.bare.success1',
        ),
        ...bar('Fuse.js', 'search.fuse.practice.success1', 'search.fuse.bare.success1'),
        ...bar('Pagefind', 'search.pagefind.practice.success1', 'search.pagefind.bare.success1'),
      ],
    },
    {
      title: 'Index of 31,000 services',
      note: 'to build it: the catalogue in short turns, MiniSearch at once',
      write: milliseconds,
      bars: [
        ...bar('catalogue', 'search.index.31000.ms'),
        ...bar('MiniSearch', 'search.index.minisearch.31000.ms'),
      ],
    },
  ];
  writeFileSync(file, svg(panels.filter(({ bars }) => bars.length > 0)));
}

function svg(panels: readonly Panel[]): string {
  const drawn: string[] = [];
  let y = topHeight;
  for (let at = 0; at < panels.length; at += 2) {
    const pair = panels.slice(at, at + 2);
    pair.forEach((panel, column) =>
      drawn.push(panelAt(panel, margin + column * (panelWidth + gap), y)),
    );
    y += headHeight + rowHeight * Math.max(...pair.map(({ bars }) => bars.length)) + 26;
  }
  const height = y + 26;
  const title = 'mpp-service-catalogue beside other search boxes';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${escape(panels.map(inWords).join(' '))}</desc>
<style>
svg { color-scheme: light dark; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
.paper { fill: #ffffff; stroke: #d9dee3; }
.text { fill: #1b2127; }
.muted { fill: #5a6570; }
.track { fill: #eef1f4; }
.ours { fill: #0f766e; }
.peer { fill: #8794a1; }
.pale { opacity: .42; }
.heading { font-size: 20px; font-weight: 700; }
.title { font-size: 15px; font-weight: 650; }
.label, .figure { font-size: 13px; }
.strong { font-weight: 700; }
.note { font-size: 12px; }
.figure { font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) {
.paper { fill: #14191e; stroke: #323b44; }
.text { fill: #eef2f5; }
.muted { fill: #a3afba; }
.track { fill: #222a31; }
.ours { fill: #2dd4bf; }
.peer { fill: #7f8d9b; }
}
</style>
<rect class="paper" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="12"/>
<text class="text heading" x="${margin}" y="42">${title}</text>
<text class="muted note" x="${margin}" y="61">Written by npm run bench from test/bench/results.json; shorter bars are better, but longer ones where answers are counted.</text>
${drawn.join('\n')}
<text class="muted note" x="${margin}" y="${height - 20}">* InstantSearch is answered from memory, without a request, which no real one is.</text>
</svg>
`;
}

function panelAt({ title, note, bars, write, most }: Panel, x: number, y: number): string {
  const longest = most ?? Math.max(...bars.map(({ value }) => value));
  const room = panelWidth - labelWidth - figureWidth;
  const rows = bars.map((bar, row) => {
    const top = y + headHeight + row * rowHeight;
    const middle = top + barHeight / 2 + 4.5;
    const kind = bar.isOurs ? 'ours' : 'peer';
    const rect = (classes: string, length: number) =>
      `<rect class="${classes}" x="${x + labelWidth}" y="${top}" width="${length.toFixed(1)}" height="${barHeight}" rx="4"/>`;
    const lengthOf = (value: number) => Math.max(4, (value / longest) * room);
    const strong = bar.isOurs ? ' strong' : '';
    return [
      `<text class="text label${strong}" x="${x}" y="${middle}">${escape(bar.label)}</text>`,
      rect('track', room),
      rect(bar.full === undefined ? kind : `${kind} pale`, lengthOf(bar.value)),
      bar.full === undefined ? '' : rect(kind, lengthOf(bar.full)),
      `<text class="text figure${strong}" x="${x + labelWidth + room + 10}" y="${middle}">${figuresOf(bar, write)}</text>`,
    ].join('');
  });
  return `<g>
<text class="text title" x="${x}" y="${y + 20}">${escape(title)}</text>
<text class="muted note" x="${x}" y="${y + 39}">${escape(note)}</text>
${rows.join('\n')}
</g>`;
}

/** The full part, then the whole. */
function figuresOf({ value, full }: Bar, write: (value: number) => string): string {
  if (full === undefined) return write(value);
  const [number = ''] = write(full).split(' ');
  return `${number} / ${write(value)}`;
}

const inWords = ({ title, note, bars, write }: Panel): string =>
  `${title} (${note}): ${bars.map((bar) => `${bar.label} ${figuresOf(bar, write)}`).join(', ')}.`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
