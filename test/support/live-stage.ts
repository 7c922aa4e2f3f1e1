import type { SeenQuestion, StageAct, StageQuestion } from './live-stage.types.js';

/** A hall on a server of its own whose lines do what the test says. Closed by itself after the test. */
export interface Stage {
  /** The address of a backend. */
  readonly address: string;
  act(...acts: StageAct[]): Promise<void>;
  /** What was asked so far. */
  seen(kind?: StageQuestion): Promise<SeenQuestion[]>;
  /** Resolves when so many questions of a kind were asked since the stage was opened. */
  asked(kind: StageQuestion, count: number): Promise<void>;
  /** Resolves when exactly so many lines of a kind are open. */
  open(kind: StageQuestion, count: number): Promise<void>;
}

const realFetch = globalThis.fetch.bind(globalThis);
let control: Promise<string> | undefined;
const opened = new Set<string>();

const readControl = () =>
  (control ??= realFetch('/__live-stages').then(async (response) => {
    const { address } = (await response.json()) as { address: string };
    return address;
  }));

async function ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const init: RequestInit = { method };
  // Text, so that the browser sends no preflight.
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await realFetch(`${await readControl()}${path}`, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`Live stage: ${text}`);
  return JSON.parse(text) as Body;
}

/** Opens a stage for the running test. */
export async function openStage(): Promise<Stage> {
  const { id, address } = await ask<{ id: string; address: string }>('POST', '/');
  const path = `/${id}`;
  opened.add(path);
  const wait = (kind: StageQuestion, count: number, open: boolean) =>
    ask<void>('GET', `${path}?kind=${kind}&count=${count}&open=${open}`);
  return {
    address,
    act: (...acts) => ask('POST', path, acts),
    seen: async (kind) => {
      const seen = await ask<SeenQuestion[]>('GET', path);
      return kind ? seen.filter((each) => each.kind === kind) : seen;
    },
    asked: (kind, count) => wait(kind, count, false),
    open: (kind, count) => wait(kind, count, true),
  };
}

before(async function () {
  this.timeout(60_000);
  await readControl();
});
afterEach(async () => {
  const closing = [...opened];
  opened.clear();
  await Promise.all(closing.map((path) => ask('DELETE', path)));
});
