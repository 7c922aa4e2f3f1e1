/** A promise and the function that fulfils it. (`Promise.withResolvers` needs a newer Node.) */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(this: void): void;
}

export function deferred(): Deferred {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
