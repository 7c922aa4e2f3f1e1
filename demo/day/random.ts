/** Numbers by chance that are the same everywhere: in every engine, every Node, every year. */
export interface Random {
  /** From 0, below 1. */
  unit(): number;
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  /** A number between, the ends included. */
  between(from: number, to: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(list: readonly [Item, ...Item[]]): Item;
  /**
   * A factor around 1 as service times have it: many a little shorter, few much longer. Like a log-normal distribution
   * whose median is 1.
   * @param sigma how far it spreads; 0.5 puts two of three between 0.6 and 1.65
   */
  spread(sigma: number): number;
}

/**
 * Chance by the algorithm sfc32 (Chris Doty-Humphrey's Small Fast Counter, 128 bits of state), begun from a text. A text
 * of its own for each queue and counter lets one of them change without changing what happens at the others.
 *
 * Nothing here may differ between engines: whole numbers of 32 bits, and sums, products and quotients, which IEEE 754
 * defines to the last bit. `Math.log`, `Math.exp` and their like it does not, so they are not used.
 */
export function createRandom(...text: readonly (string | number)[]): Random {
  let [a, b, c, counter] = stateOf(text.join('/'));
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first numbers still show how alike two texts are.
  for (let round = 0; round < 15; round++) next();

  const unit = () => next() / 2 ** 32;
  const integer = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1));
  return {
    unit,
    integer,
    between: (from, to) => from + unit() * (to - from),
    chance: (probability) => unit() < probability,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    spread: (sigma) => {
      // Twelve numbers added up are near enough to the normal distribution, and never further out than 6.
      let sum = -6;
      for (let term = 0; term < 12; term++) sum += unit();
      // (1 + x/32)^32 is near enough to e^x, and made of products.
      let factor = 1 + (sum * sigma) / 32;
      for (let squaring = 0; squaring < 5; squaring++) factor *= factor;
      return factor;
    },
  };
}

/** Four whole numbers of 32 bits out of a text: FNV-1a, begun four times differently. */
function stateOf(text: string): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = [0x811c9dc5, 0x9e3779b9, 0x243f6a88, 0xb7e15162].map(
    (begin) =>
      [...text].reduce(
        (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
        begin,
      ),
  );
  return [a, b, c, d];
}
