/**
 * Where a copy lies on the device: what was asked, when it came (the device's clock, epoch milliseconds) and how many
 * characters it counts for. All of it in the key, so that making room need not read a single copy.
 */
export type CopyPlace = [asked: string, at: number, size: number];

/** Milliseconds (90 days) after which what nobody could refresh goes, as soon as something newer comes. */
const longestAge = 7_776_000_000;

/** All pages of a list under one name: a list with a page missing helps nobody, so they stay and go together. */
const listOf = ([asked]: CopyPlace) => asked.replace(/"page(Size)?":\d+,?/g, '');

/**
 * Copies that must go to make room for another one: those that came longest ago, whole lists at a time. Its own list
 * stays, because a page is worth nothing without the others.
 * @param most characters that all together may count for; 0: half of what there is
 */
export function outdone(places: CopyPlace[], added: CopyPlace, most: number): CopyPlace[] {
  const gone = new Set<string>();
  let total = added[2];
  for (const [, , size] of places) total += size;
  const limit = most || total / 2;
  return places
    .sort((one, other) => one[1] - other[1])
    .filter((place) => {
      const list = listOf(place);
      if (list === listOf(added)) return false;
      if (total > limit || place[1] < added[1] - longestAge) gone.add(list);
      if (!gone.has(list)) return false;
      total -= place[2];
      return true;
    });
}
