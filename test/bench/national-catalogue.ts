import type { Entry } from './search/search.types.js';

/** Malls of the whole country, and services of all of them together. */
const mallCount = 300;
const serviceCount = 31_000;

/**
 * Every mall gives some of the services of one real mall, under names that are its own now and then. Always the same
 * services for the same ones given. They have no codes: peers are given none.
 */
export function nationalCatalogue(real: readonly Entry[]): Entry[] {
  const random = randomNumbers(18_12);
  return Array.from({ length: mallCount }, (_, mall) => mall).flatMap((mall) => {
    const count = Math.floor(serviceCount / mallCount) + Number(mall < serviceCount % mallCount);
    return some(real, count, random).map((entry) => inMall(entry, mall, random));
  });
}

function inMall({ service, theme, agency }: Entry, mall: number, random: Random): Entry {
  const regency = regencyOf(mall);
  const [agencyName = '', ...others] = agency;
  return {
    service: {
      ...service,
      // Unique in the whole country, as peers need it.
      id: `${service.id}-${mall}`,
      name: wordedBy(regency, service.name, random),
      mallId: `mpp-${regency.toLowerCase().replaceAll(' ', '-')}`,
      code: undefined,
      aliases: service.aliases?.filter(() => random() < keptAliases),
    },
    theme,
    agency: [`${agencyName} Kabupaten ${regency}`, ...others],
  };
}

const keptAliases = 0.7;

/** Malls do not call a service quite alike; one in seven here puts the regency into the name as well. */
function wordedBy(regency: string, name: string, random: Random): string {
  const wordings = [
    name,
    name,
    name,
    `Pelayanan ${name}`,
    `Penerbitan ${name}`,
    `Permohonan ${name}`,
    `${name} Kabupaten ${regency}`,
  ];
  return wordings[Math.floor(random() * wordings.length)] ?? name;
}

/** As regencies are called, though not all of these exist. */
const regions = [
  ...['Aceh', 'Asahan', 'Bandung', 'Banggai', 'Bangka', 'Banjar', 'Barito', 'Batang', 'Bekasi'],
  ...['Belitung', 'Bengkulu', 'Bima', 'Bolaang', 'Buru', 'Buton', 'Cirebon', 'Dairi', 'Flores'],
  ...['Gayo', 'Gorontalo', 'Halmahera', 'Jayapura', 'Kediri', 'Kepulauan', 'Kolaka', 'Konawe'],
  ...['Kotawaringin', 'Kutai', 'Labuhanbatu', 'Lampung', 'Lombok', 'Luwu', 'Magelang', 'Mamuju'],
  ...['Maluku', 'Minahasa', 'Morowali', 'Muna', 'Musi', 'Nias', 'Ogan', 'Padang', 'Pasaman'],
  ...['Pekalongan', 'Pesisir', 'Rejang', 'Seram', 'Simalungun', 'Solok', 'Sorong', 'Sumba'],
  ...['Sumbawa', 'Tapanuli', 'Tegal', 'Timor', 'Toraja', 'Tulang Bawang', 'Wajo', 'Way', 'Wolio'],
];
const directions = ['Utara', 'Selatan', 'Barat', 'Timur', 'Tengah'];

const regencyOf = (mall: number): string =>
  `${regions[Math.floor(mall / directions.length)]} ${directions[mall % directions.length]}`;

/** From 0 to below 1. */
type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a list, each at most once, in the list's order. */
function some<Item>(all: readonly Item[], count: number, random: Random): Item[] {
  let left = count;
  return all.filter((_, index) => {
    const isChosen = random() * (all.length - index) < left;
    if (isChosen) left -= 1;
    return isChosen;
  });
}
