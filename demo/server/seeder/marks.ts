/** Names of the fields of one record that are unverified or illustrative. */
export class Marks {
  readonly #unverified = new Set<string>();
  readonly #illustrative = new Set<string>();

  /** Marks a field by what the seed says of it. */
  add(field: string, source: { unverified?: boolean; illustrative?: boolean }): this {
    if (source.unverified) this.#unverified.add(field);
    if (source.illustrative) this.#illustrative.add(field);
    return this;
  }

  unverified(...fields: string[]): this {
    for (const field of fields) this.#unverified.add(field);
    return this;
  }

  illustrative(...fields: string[]): this {
    for (const field of fields) this.#illustrative.add(field);
    return this;
  }

  /** As the contract writes them: left out when there are none. */
  record(): { unverified?: string[]; illustrative?: string[] } {
    return {
      ...(this.#unverified.size > 0 && { unverified: [...this.#unverified] }),
      ...(this.#illustrative.size > 0 && { illustrative: [...this.#illustrative] }),
    };
  }
}
