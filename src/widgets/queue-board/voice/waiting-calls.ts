import type { SkipReason, VoiceCall } from './voice.types.js';

/** Ids kept to know a call that comes twice: more than a hall calls in the longest silence of a line. */
const rememberedIds = 2_000;

/** Calls that wait for their announcement, in order, each once. */
export class WaitingCalls {
  #calls: VoiceCall[] = [];
  readonly #ids = new Set<string>();

  /** @param skip is told of calls that will not be said */
  constructor(private readonly skip: (call: VoiceCall, reason: SkipReason) => void) {}

  get size(): number {
    return this.#calls.length;
  }

  /**
   * A recall takes the place of the same number to the same counter: whoever is called again and again keeps their turn.
   * @returns whether it is new
   */
  add(call: VoiceCall): boolean {
    if (this.#ids.has(call.id)) return false;
    this.#ids.add(call.id);
    const [oldest] = this.#ids;
    if (this.#ids.size > rememberedIds && oldest !== undefined) this.#ids.delete(oldest);
    const same = this.#calls.findIndex(
      ({ number, counter }) => number === call.number && counter === call.counter,
    );
    const earlier = call.kind === 'recall' ? this.#calls[same] : undefined;
    if (earlier) {
      this.#calls[same] = call;
      this.skip(earlier, 'superseded');
    } else {
      this.#calls.push(call);
    }
    return true;
  }

  take(): VoiceCall | undefined {
    return this.#calls.shift();
  }

  /** For a call that was taken and could not be tried. A recall of it that came meanwhile says the same. */
  putBack(call: VoiceCall): void {
    const isSaidAnyway = this.#calls.some(
      ({ number, counter, kind }) =>
        kind === 'recall' && number === call.number && counter === call.counter,
    );
    if (isSaidAnyway) this.skip(call, 'superseded');
    else this.#calls.unshift(call);
  }

  /** Takes out what will not be said. */
  sweep(reasonFor: (call: VoiceCall) => SkipReason | undefined): void {
    const judged = this.#calls.map((call) => ({ call, reason: reasonFor(call) }));
    this.#calls = judged.filter(({ reason }) => !reason).map(({ call }) => call);
    for (const { call, reason } of judged) if (reason) this.skip(call, reason);
  }
}
