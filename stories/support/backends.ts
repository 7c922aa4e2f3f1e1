import {
  createReplayClient,
  recordedCatalogue,
  type ReplayOptions,
} from '../../src/testing/index.js';
import { allByPart, eventually } from '../../test/support/queries.js';

type Fields = Readonly<Record<string, unknown>>;
interface Listing {
  readonly items: readonly Fields[];
}

/** Ways to change what the backend says of something, by what it is about. */
export interface Changes {
  mall?: (mall: Fields) => Fields;
  agency?: (agency: Fields) => Fields;
  service?: (service: Fields) => Fields;
}

const subjects = {
  getMall: 'mall',
  listMalls: 'mall',
  listAgencies: 'agency',
  listServices: 'service',
  getService: 'service',
} as const satisfies Record<string, keyof Changes>;

/** A backend whose records are changed before they are sent, in lists and alone alike. */
export function saying(changes: Changes): ReplayOptions {
  return {
    transform(operation, body) {
      const change = operation in subjects ? changes[subjects[operation]] : undefined;
      if (!change) return body;
      if (!operation.startsWith('list')) return change(body as Fields);
      const listing = body as Listing;
      return { ...listing, items: listing.items.map(change) };
    },
  };
}

/** Changes the one record with an id. */
export const only =
  (id: string, change: Fields) =>
  (record: Fields): Fields =>
    record['id'] === id ? { ...record, ...change } : record;

/** Malls whose services together are about as many as those of all malls of the country. */
const nationalMalls = 143;

/**
 * A backend of many malls: the recorded one over and over, each time of another regency. All names are made up. Made
 * when a story needs it, because it is large.
 */
export function national(): ReplayOptions {
  let contents: ReplayOptions['contents'];
  return {
    get contents() {
      return (contents ??= repeated(nationalMalls));
    },
  };
}

function repeated(times: number): NonNullable<ReplayOptions['contents']> {
  const { malls, agencies, services, contractVersion } = recordedCatalogue;
  const numbers = Array.from({ length: times }, (_, index) => index + 1);
  const each = <Item>(make: (mallId: string, number: number) => readonly Item[]) =>
    numbers.flatMap((number) => make(`mpp-${number}`, number));
  return {
    contractVersion,
    malls: each((id, number) =>
      malls.map((mall) => ({
        ...mall,
        id,
        name: `Mal Pelayanan Publik Contoh ${number}`,
        shortName: `MPP Contoh ${number}`,
      })),
    ),
    agencies: each((mallId) => agencies.map((agency) => ({ ...agency, mallId }))),
    services: each((mallId) => services.map((service) => ({ ...service, mallId }))),
  };
}

/**
 * A citizen was here before, at some time: a widget drawn aside leaves its copies on the device, as it does at home.
 * Resolves when a widget that cannot reach the backend finds them.
 */
export async function earlierVisit(time: string): Promise<void> {
  const aside = document.createElement('div');
  aside.style.cssText = 'position: absolute; inset-inline-start: -9999px; inline-size: 640px';
  document.body.append(aside);
  const draw = async (options: ReplayOptions, part: string) => {
    const widget = document.createElement('mpp-service-catalogue');
    widget.client = createReplayClient({ ...options, keepCopies: true });
    aside.replaceChildren(widget);
    const has = (name: string) => allByPart(aside, name).length > 0;
    await eventually(() => {
      if (!has(part) && !has('error')) throw new Error('It is still loading.');
    });
    if (!has(part)) throw new Error(`There is no part "${part}".`);
  };
  try {
    await draw({ time }, 'tile');
    // Copies are written after the answer is shown, and slow storage is not waited for: a widget may come too early.
    const isFound = () =>
      draw({ fault: 'unreachable' }, 'stale').then(
        () => true,
        () => false,
      );
    for (let tries = 0; tries < 30; tries += 1) if (await isFound()) return;
    throw new Error('The device keeps no copies.');
  } finally {
    aside.remove();
  }
}
