import { expect } from '@open-wc/testing';
import { replace } from '../../client/clients.js';
import type { FakeClock } from '../../support/clock.js';
import type { Fault } from '../../support/fault.types.js';
import type { Lane } from '../../support/lane.js';
import { eventually } from '../../support/queries.js';

/** One way in which a backend fails people, and what they should meet then. */
export interface Failure {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** What happened, in words. Two where an engine cannot tell. */
  readonly says: RegExp;
  /** What to do. */
  readonly advises: RegExp;
  /** It may pass without anybody doing something, so that the widget tries again by itself. */
  readonly passes: boolean;
  /** Why an old copy is shown, where one is; otherwise the failure is. */
  readonly copy?: RegExp;
  /** Milliseconds before the page gives up. */
  readonly patience?: number;
  /** The device says that it has no network. */
  readonly offline?: boolean;
  /** Nothing that a citizen could try again: somebody must change the site. */
  readonly final?: boolean;
  /** Seconds for which the backend wants to be left alone. */
  readonly retryAfter?: number;
}

const problem = { code: 'made_up', message: 'For the developer: SELECT * FROM citizens.' };
const status = (code: number, headers: Record<string, string> = {}): Fault[] => [
  { kind: 'status', status: code, headers, json: problem },
];
const body = (text: string): Fault[] => [{ kind: 'status', status: 200, body: text }];

const unreachable = {
  says: /^Server MPP belum bisa dihubungi$/,
  advises: /Kami terus mencoba/,
  passes: true,
  copy: /Server MPP belum bisa dihubungi/,
};
const unreadable = {
  ...unreachable,
  says: /^Data dari server MPP tidak terbaca$/,
  advises: /Ini bukan kesalahan Anda/,
};
const closed = {
  says: /^Data ini belum dibuka untuk umum$/,
  advises: /tanyakan langsung kepada petugas/,
  passes: false,
};
const rejected = {
  says: /^Permintaan ini tidak dapat diproses$/,
  advises: /tanyakan langsung kepada petugas/,
  passes: false,
};

export const failures: readonly Failure[] = [
  {
    title: 'the device is offline',
    faults: [{ kind: 'refuse' }],
    offline: true,
    says: /^Anda sedang luring$/,
    advises: /Data dimuat sendiri begitu sambungan kembali/,
    passes: true,
    copy: /Anda sedang luring/,
  },
  { title: 'the connection is refused', faults: [{ kind: 'refuse' }], ...unreachable },
  { title: 'the answer is lost', faults: [{ kind: 'drop' }], ...unreachable },
  { title: 'the backend does not allow this site', faults: [{ kind: 'noCors' }], ...unreachable },
  {
    title: 'no answer comes in time',
    faults: [{ kind: 'hold' }],
    patience: 15_000,
    ...unreachable,
    says: /^Jawaban belum datang$/,
    advises: /Kami terus mencoba/,
  },
  {
    title: 'the answer is cut in the middle',
    faults: [{ kind: 'truncate', afterBytes: 60 }],
    ...unreachable,
    // WebKit takes a cut answer for a whole one.
    says: /^(Server MPP belum bisa dihubungi|Data dari server MPP tidak terbaca)$/,
    advises: /Kami terus mencoba|Ini bukan kesalahan Anda/,
  },
  { title: 'HTTP 401', faults: status(401), ...closed },
  { title: 'HTTP 403', faults: status(403), ...closed },
  {
    title: 'HTTP 404',
    faults: status(404),
    says: /^Data tidak ditemukan$/,
    advises: /Mungkin sudah diganti atau dihapus/,
    passes: false,
  },
  { title: 'HTTP 409', faults: status(409), ...rejected },
  { title: 'HTTP 422', faults: status(422), ...rejected },
  {
    title: 'HTTP 429 with Retry-After',
    faults: status(429, { 'Retry-After': '60' }),
    retryAfter: 60,
    ...unreachable,
    says: /^Server MPP sedang ramai$/,
    advises: /Silakan coba lagi/,
  },
  {
    title: 'HTTP 500',
    faults: status(500),
    ...unreachable,
    says: /^Ada gangguan di server MPP$/,
    advises: /Ini bukan kesalahan Anda/,
  },
  {
    title: 'HTTP 502 with a page of a proxy',
    faults: [{ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>' }],
    ...unreachable,
    says: /^Ada gangguan di server MPP$/,
    advises: /Ini bukan kesalahan Anda/,
  },
  {
    title: 'HTTP 503 with Retry-After',
    faults: status(503, { 'Retry-After': '120' }),
    retryAfter: 120,
    ...unreachable,
    says: /^Server MPP sedang dirawat$/,
    advises: /Layanan ini akan kembali|Silakan coba lagi setelah pukul/,
  },
  { title: 'HTML instead of JSON', faults: body('<!doctype html><h1>Login</h1>'), ...unreadable },
  {
    title: 'JSON that ends early',
    faults: [{ kind: 'truncate', afterBytes: 60, clean: true }],
    ...unreadable,
  },
  { title: 'a garbled body', faults: [{ kind: 'garble' }], ...unreadable },
  { title: 'no body', faults: body(''), ...unreadable },
  {
    title: 'another shape',
    faults: [{ kind: 'replace', json: { items: [{ id: 1 }, {}], page: 1, pageSize: 9, total: 2 } }],
    ...unreadable,
  },
  { title: 'a bare list', faults: [{ kind: 'replace', json: [] }], ...unreadable },
  {
    title: 'an error body under HTTP 200',
    faults: [{ kind: 'replace', json: { status: 'error', message: 'SQLSTATE[42000]' } }],
    ...unreadable,
  },
];

let endOffline: (() => void) | undefined;
afterEach(() => endOffline?.());

/** Lets the failure hold for all requests (of a path) from now on. */
export async function strike(failure: Failure, lane: Lane, path?: string): Promise<void> {
  for (const fault of failure.faults) await lane.fault(path ? { ...fault, path } : fault);
  if (failure.offline) {
    const restore = replace(navigator, 'onLine', false);
    endOffline = () => {
      restore();
      endOffline = undefined;
    };
  }
}

/** Lets time pass until a page gives up waiting for so many requests (of a path). */
export async function outlast(
  failure: Failure,
  lane: Lane,
  clock: FakeClock,
  count: number,
  path?: string,
): Promise<void> {
  if (failure.patience === undefined) return;
  await lane.arrived(count, path);
  await clock.advance(failure.patience);
}

/** Ends the failure; a device that was offline notices. */
export async function mend(lane: Lane): Promise<void> {
  await lane.clear();
  endOffline?.();
}

/**
 * Lets time pass until a widget has recovered by itself. While a request is under way no time passes, so that none is
 * given up; one that was on its way when the failure ended may still fail, which takes another pause.
 */
export async function waitForRecovery(
  failure: Failure,
  lane: Lane,
  clock: FakeClock,
  recovered: () => unknown,
): Promise<void> {
  if (failure.offline) dispatchEvent(new Event('online'));
  const asked = (failure.retryAfter ?? 0) * 1_000;
  if (asked > 0) {
    const before = (await lane.requests()).length;
    await clock.advance(asked - 1_000);
    const after = (await lane.requests()).length;
    expect(after - before, 'requests before Retry-After is over').to.equal(0);
  }
  await eventually(async () => {
    await letTimePass(lane, clock, Math.max(2_000, asked / 20));
    recovered();
  });
}

/**
 * A step of time, unless a request is on its way: what is being answered must not run out of it. Far shorter than a
 * time-out, because a request that was just sent is not on the list yet.
 */
export async function letTimePass(lane: Lane, clock: FakeClock, step: number): Promise<void> {
  if ((await lane.requests()).every(({ ended }) => ended)) await clock.advance(step);
}

/** No word of the machine reaches citizens. */
export function expectKindWords(text: string): void {
  expect(text).not.to.match(/SELECT|SQL|developer|made_up|HTTP|\b[45]\d\d\b|<|https?:/);
  expect(text).not.to.match(/undefined|\bnull\b|NaN|\[object|fetch|[Ee]rror/);
}
