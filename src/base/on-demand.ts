/** A module that is loaded when somebody needs it; until then, and without a line, the rest of a widget works. */
export class OnDemand<Module> {
  /** Undefined until it has come. */
  module: Module | undefined;
  readonly #load: () => Promise<Module>;
  #loading: Promise<Module> | undefined;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Loads it where it is not there yet. What failed is loaded again with the next call. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load().then(
      (module) => (this.module = module),
      (cause: unknown) => {
        this.#loading = undefined;
        throw cause;
      },
    ));
  }
}
