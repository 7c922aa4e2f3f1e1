/** Whether two lists of inputs hold the same things, so that what was made of the one holds for the other. */
export const areSame = (
  one: readonly unknown[] | undefined,
  other: readonly unknown[] | undefined,
): boolean =>
  one === other ||
  (one !== undefined &&
    one.length === other?.length &&
    one.every((input, index) => input === other[index]));
