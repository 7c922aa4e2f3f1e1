import { randomUUID } from 'node:crypto';
import type { Mall } from '../../src/contract/mall.js';
import type { FoundCounter } from './day-acts.types.js';
import type { Second } from './day.types.js';
import { type Desk, HttpActs } from './http-acts.js';
import { sceneOf } from './scene.js';

/** A hall at a running reference backend, and the right to act there. */
export interface MetHall {
  readonly mall: Mall;
  readonly acts: HttpActs;
  readonly scene: ReturnType<typeof sceneOf>;
  /** What time it is there. */
  readonly now: Second;
  /** Counters that are not closed, and who is there; none where nobody has opened the hall. */
  readonly found: readonly FoundCounter[];
}

/**
 * Signs in as an officer and looks around.
 * @param url address of the backend, without a slash at its end
 * @param mallId the first mall unless told
 * @throws {Error} when the server is away, has no such mall, or the password is wrong
 */
export async function meetHall(
  url: string,
  officerPassword: string,
  mallId?: string,
): Promise<MetHall> {
  const mall = await findMall(url, mallId);
  const acts = await HttpActs.signIn({
    ...{ url, officerPassword },
    mallId: mall.id,
    run: randomUUID(),
    retryAfter: 1000,
  });
  const desk = await acts.readDesk();
  return {
    ...{ mall, acts },
    scene: sceneOf(mall, desk),
    now: secondOf(desk.at),
    found: foundAt(desk),
  };
}

/** Only what is under way counts: nobody is at a counter that is closed. */
function foundAt({ counters, atCounters }: Desk): FoundCounter[] {
  return counters
    .filter(({ state }) => state !== 'closed')
    .map(({ id, state }): FoundCounter => {
      const ticket = atCounters.find(({ counter }) => counter?.id === id);
      return {
        counterId: id,
        state: state === 'paused' ? 'paused' : 'open',
        ...(ticket && { ticket, isServing: ticket.state === 'serving' }),
      };
    });
}

async function read<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address).catch(() => undefined);
  if (!response) throw new Error(`Nobody answers at ${address}: npm start, or --server.`);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return (await response.json()) as Answer;
}

/** The mall of this id, or the first one. @throws {Error} when the server is away or has no such mall */
export async function findMall(url: string, id: string | undefined): Promise<Mall> {
  const { items } = await read<{ items: Mall[] }>(`${url}/v1/malls`);
  const mall = items.find((one) => id === undefined || one.id === id);
  if (!mall) throw new Error(`There is no mall "${id}".`);
  return read<Mall>(`${url}/v1/malls/${mall.id}`);
}

/** The mall's second of an instant that carries the mall's own offset. */
const secondOf = (instant: string) =>
  Number(instant.slice(11, 13)) * 3600 +
  Number(instant.slice(14, 16)) * 60 +
  Number(instant.slice(17, 19));
