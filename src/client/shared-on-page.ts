/** Something that all copies of this package on the page share; whichever asks first makes it. */
export function sharedOnPage<Value>(name: string, make: () => Value): Value {
  const home = globalThis as unknown as Record<symbol, Value | undefined>;
  return (home[Symbol.for(`mpp-widgets/${name}/1`)] ??= make());
}
