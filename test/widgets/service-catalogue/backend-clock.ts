import type { Lane } from '../../support/lane.js';

// The real one, while a test has put another in its place.
const realFetch = globalThis.fetch.bind(globalThis);

/** What the backend's clock shows now, in epoch milliseconds, as far as the lane lets it through. */
export async function backendTime(lane: Lane): Promise<number> {
  const answer = await realFetch(`${lane.address}/v1/malls`, { cache: 'no-store' });
  return Date.parse(answer.headers.get('Server-Time') ?? '');
}

/** Sets the backend's clock; it goes on from there. */
export async function setBackendClock(lane: Lane, time: string): Promise<void> {
  const milliseconds = Date.parse(time) - (await backendTime(lane));
  await lane.fault({ kind: 'clock', milliseconds });
}
