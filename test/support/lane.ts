import type { Fault, SeenRequest } from './fault.types.js';

/**
 * A browser test's own way to the reference backend, through a proxy that can break it. Opened per
 * test, closed by itself after it.
 */
export interface Lane {
  /** The backend's address, on another origin than the page. Give it to the client or widget. */
  readonly address: string;
  fault(fault: Fault): Promise<void>;
  /** Holds requests (of a path) until `release()`. */
  hold(path?: string): Promise<void>;
  /** Lets held requests go on, and holds no more. */
  release(): Promise<void>;
  /** Ends all faults. */
  clear(): Promise<void>;
  /** Cuts every open connection. */
  cut(): Promise<void>;
  /** What was asked so far (of a path, `*` for any run of characters), in order of arrival. */
  requests(path?: string): Promise<SeenRequest[]>;
  /** Resolves when so many requests (of a path) have arrived. */
  arrived(count: number, path?: string): Promise<void>;
}

interface TestConfig {
  /** Where lanes are opened and steered. */
  readonly control: string;
}

let config: Promise<TestConfig> | undefined;
const openLanes = new Set<string>();

async function read<Body>(response: Response): Promise<Body> {
  const text = await response.text();
  if (!response.ok) throw new Error(`Test proxy: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

// The real ones, kept while a test puts others in their place.
const realFetch = globalThis.fetch.bind(globalThis);

const readConfig = () =>
  (config ??= realFetch('/__test-config').then((response) => read<TestConfig>(response)));

async function control<Body = void>(method: string, path: string, body?: unknown): Promise<Body> {
  const { control: address } = await readConfig();
  const init: RequestInit = { method };
  // Text, so that the browser sends no preflight.
  if (body !== undefined) init.body = JSON.stringify(body);
  return read<Body>(await realFetch(`${address}${path}`, init));
}

/** Opens a lane for the running test. */
export async function openLane(): Promise<Lane> {
  const { lane, path } = await open();
  openLanes.add(path);
  return lane;
}

/** A lane that all tests of the suite (or file) share, for those that only read. Each test begins without faults. */
export function shareLane(): () => Lane {
  let shared: Awaited<ReturnType<typeof open>> | undefined;
  const opened = () => {
    if (!shared) throw new Error('The shared lane is open only while tests run.');
    return shared;
  };
  before(async () => {
    shared = await open();
  });
  afterEach(() => opened().lane.clear());
  after(() => control('DELETE', opened().path));
  return () => opened().lane;
}

async function open(): Promise<{ lane: Lane; path: string }> {
  const { id, address } = await control<{ id: string; address: string }>('POST', '/lanes');
  const path = `/lanes/${id}`;
  const fault = (value: Fault) => control('POST', `${path}/faults`, value);
  const lane: Lane = {
    address,
    fault,
    hold: (pattern) =>
      fault(pattern === undefined ? { kind: 'hold' } : { kind: 'hold', path: pattern }),
    release: () => control('POST', `${path}/release`),
    clear: () => control('POST', `${path}/clear`),
    cut: () => control('POST', `${path}/cut`),
    requests: (pattern) => control('GET', `${path}/requests${query({ path: pattern })}`),
    arrived: (count, pattern) =>
      control('GET', `${path}/arrived${query({ count: String(count), path: pattern })}`),
  };
  return { lane, path };
}

function query(values: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}

before(async function () {
  // The backend starts when the first test asks for it, which takes its time on a busy machine.
  this.timeout(60_000);
  await readConfig();
});
afterEach(async () => {
  const closing = [...openLanes];
  openLanes.clear();
  await Promise.all(closing.map((path) => control('DELETE', path)));
});
