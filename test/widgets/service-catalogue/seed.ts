/** The data files of the reference backend as they are written: what tests expect comes from here. */

interface Marked {
  readonly unverified?: boolean;
  readonly illustrative?: boolean;
}

export interface SeedService {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly agency_id: string;
  readonly category: string;
  readonly channels: readonly { type: string; place?: string; name?: string; url?: string }[];
  readonly level: readonly string[];
  readonly requirements: readonly { text: string; note?: string; required?: boolean }[];
  readonly procedure: readonly string[];
  readonly duration: { readonly text: string } & Marked;
  readonly fee: {
    readonly text: string;
    readonly amount?: number;
    readonly free?: boolean;
  } & Marked;
  readonly output: string;
  readonly legal_basis: readonly string[];
  readonly complaint: string;
  readonly counter: string;
  readonly validity?: { readonly text: string } & Marked;
  readonly unverified_fields: readonly string[];
}

export interface SeedAgency extends Marked {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly counters: readonly string[];
  readonly at_mall?: boolean;
  readonly name_unverified?: boolean;
}

export interface SeedMall {
  readonly id: string;
  readonly name: string;
  readonly demo_note: string;
  readonly address: { readonly text: string } & Marked;
  readonly holidays: readonly { date: string; name: string; verified: boolean }[];
  readonly subdistricts: readonly { code: string; name: string }[];
  readonly facilities: readonly { readonly name: string }[];
  readonly contacts: readonly { readonly name: string }[];
}

export interface SeedAdditions {
  readonly service_charter: string;
  readonly agency_days: Readonly<Record<string, { readonly days: readonly number[] }>>;
  readonly agency_phases: Readonly<
    Record<string, { readonly state: string; readonly date: string; readonly note: string }>
  >;
  readonly booking_channels: Readonly<Record<string, string>>;
}

async function read<Content>(name: string): Promise<Content> {
  const answer = await fetch(new URL(`../../../demo/server/seed/${name}.json`, import.meta.url));
  return (await answer.json()) as Content;
}

export const [services, agencies, categories, mall, additions] = await Promise.all([
  read<readonly SeedService[]>('services'),
  read<readonly SeedAgency[]>('agencies'),
  read<readonly { readonly id: string; readonly label: string }[]>('categories'),
  read<SeedMall>('mall'),
  read<SeedAdditions>('additions'),
]);

function find<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`The seed has no ${id}.`);
  return found;
}

export const seedService = (id: string) => find(services, id);
export const seedAgency = (id: string) => find(agencies, id);
export const seedCategory = (id: string) => find(categories, id);

/** How many services each value has. */
export function counts(
  of: readonly SeedService[],
  valueOf: (service: SeedService) => string,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const service of of) found.set(valueOf(service), (found.get(valueOf(service)) ?? 0) + 1);
  return found;
}
