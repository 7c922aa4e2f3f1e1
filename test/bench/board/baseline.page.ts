/**
 * FROZEN. The hand-written page that the board's calls are compared with. Change it only together with a new name for its
 * figures: a baseline that moves makes all earlier ratios worthless.
 *
 * It shows what the board shows of the same hall (the call in the large field, the five before it, 24 counters with their
 * number and how many wait, the mall's name, the day and the time), and reads the same stream by `fetch`.
 *
 * What was chosen, each time for the baseline:
 * - It trusts its line: what it reads is parsed and drawn. It checks no record, counts no acts, misses none, never comes
 *   back, and says nothing when what it shows is old.
 * - Nodes are made once. A call sets the texts of one cell and puts one row into the list, the last of which becomes it;
 *   nothing else is touched.
 * - A call stands in the large field for three seconds at least, as on the board in a crowd; one that comes meanwhile is
 *   shown by its cell and its row alone, and never stands there. So there is no queue of calls, and no rule for it.
 * - No text is made to fit, none moves, nothing is said to screen readers, and the clock was right when the page began.
 * - Its style has the same boxes, and no shadows, no transitions and no container queries.
 */
interface Call {
  readonly number: string;
  readonly at: string;
  readonly serviceName: string;
  readonly counter: { readonly id: string; readonly label: string };
}

interface Queue {
  readonly id: string;
  readonly waiting: number;
}

interface Counter {
  readonly id: string;
  readonly label: string;
  readonly queueIds: readonly string[];
  readonly serving?: { readonly number: string };
}

interface Hall {
  readonly epoch: string;
  readonly sequence: number;
  readonly counters: readonly Counter[];
  readonly queues: readonly Queue[];
  readonly calls: readonly Call[];
  readonly notices: readonly string[];
}

interface Message {
  readonly call?: Call;
  readonly queues?: readonly Queue[];
}

const mostRows = 5;
const shortestTurn = 3_000;

const style = `
  * { box-sizing: border-box; margin: 0; }
  body { display: grid; grid-template: auto 1fr 1.2fr auto / 1fr 1fr; gap: 16px; height: 100vh; padding: 24px;
    background: #0b0e13; color: #fff; font: 18px/1.2 system-ui, sans-serif; }
  header, footer, ul { grid-column: 1 / -1; }
  header { display: flex; justify-content: space-between; }
  .hero, .last { padding: 16px; background: #151a22; border-radius: 8px; overflow: hidden; }
  .hero p { font-size: 96px; font-weight: 700; }
  .hero p + p { font-size: 40px; }
  ol, ul { padding: 0; list-style: none; }
  .last li { display: grid; grid-template-columns: 160px 1fr auto; gap: 12px; padding: 6px 0; }
  .last b { display: block; font-size: 28px; }
  ul { display: grid; grid-template: repeat(4, 1fr) / repeat(6, 1fr); gap: 10px; }
  ul li { padding: 10px; background: #151a22; border-radius: 8px; }
  ul h3 { font-size: 16px; }
  ul b { font-size: 32px; }
`;

function element(name: string, part: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (part) made.setAttribute('part', part);
  made.append(...children);
  return made;
}

/** A text that changes. */
const text = () => document.createTextNode('');

const base = '/api/v1/malls/';
const mallId = new URLSearchParams(location.search).get('mall') ?? '';

async function start(): Promise<void> {
  const read = async <Answer>(path: string) => (await (await fetch(base + path)).json()) as Answer;
  const [mall, hall] = await Promise.all([
    read<{ name: string }>(mallId),
    read<Hall>(`${mallId}/board`),
  ]);
  const clock = new Intl.DateTimeFormat('id', { hour: '2-digit', minute: '2-digit' });

  const hero = { number: text(), counter: text(), service: text() };
  let heroSince = -Infinity;
  const list = element('ol', '');
  const cells = new Map(
    hall.counters.map(({ id, label, queueIds, serving }) => {
      const [number, waiting] = [text(), text()];
      number.data = serving?.number ?? '–';
      const count = hall.queues.find((queue) => queue.id === queueIds[0])?.waiting ?? 0;
      waiting.data = String(count);
      const node = element(
        'li',
        'counter',
        ...[element('h3', '', label), element('b', '', number), element('p', '', waiting)],
      );
      return [id, { node, number, waiting, queueId: queueIds[0] }] as const;
    }),
  );
  const cellOfQueue = new Map([...cells.values()].map((cell) => [cell.queueId, cell]));

  const rows = Array.from({ length: mostRows }, () => {
    const texts = { number: text(), counter: text(), service: text(), time: text() };
    const place = element('div', '', element('b', '', texts.counter), texts.service);
    const node = element('li', 'call', element('b', '', texts.number), place, texts.time);
    list.append(node);
    return { node, ...texts };
  });

  const showRow = ({ number, counter, serviceName, at }: Call) => {
    const row = rows.pop();
    if (!row) return;
    rows.unshift(row);
    row.number.data = number;
    row.counter.data = counter.label;
    row.service.data = serviceName;
    row.time.data = clock.format(new Date(at));
    list.prepend(row.node);
  };
  const show = (call: Call) => {
    const cell = cells.get(call.counter.id);
    if (cell) cell.number.data = call.number;
    const now = Date.now();
    if (now - heroSince < shortestTurn) {
      showRow(call);
      return;
    }
    heroSince = now;
    hero.number.data = call.number;
    hero.counter.data = call.counter.label;
    hero.service.data = call.serviceName;
  };

  const [newest, ...others] = hall.calls;
  for (const call of others.slice(0, mostRows).reverse()) showRow(call);
  if (newest) show(newest);
  document.head.append(element('style', '', style));
  document.body.append(
    element('header', '', element('h2', '', mall.name), element('p', '', clock.format(Date.now()))),
    element(
      'div',
      'hero',
      element('h3', '', hero.service),
      ...[element('p', 'number', hero.number), element('p', '', hero.counter)],
    ),
    element('div', '', list),
    element('ul', '', ...[...cells.values()].map(({ node }) => node)),
    element('footer', '', hall.notices.join(' • ')),
  );
  document.querySelector('[part=hero]')?.classList.add('hero');
  list.parentElement?.classList.add('last');

  const { body } = await fetch(`${base}${mallId}/events?after=${hall.epoch}.${hall.sequence}`);
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.slice(event.indexOf('data: ') + 6);
      const { call, queues = [] } = JSON.parse(data) as Message;
      if (call) show(call);
      for (const { id, waiting } of queues) {
        const cell = cellOfQueue.get(id);
        if (cell) cell.waiting.data = String(waiting);
      }
    }
  }
}

void start();
