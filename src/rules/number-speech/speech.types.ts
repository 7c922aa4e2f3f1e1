/** Languages that a board speaks. */
export type SpeechLanguage = 'id' | 'en';

/** What follows a unit: nothing, a short pause, the end of a sentence. */
export type Pause = '' | ',' | '.';

/**
 * A piece of an announcement that is said without a pause inside. `text` is for a speech engine, `clips` are names of
 * recordings for the player, one after another. Either may be empty: then that way of speaking leaves the unit out.
 */
export interface SpeechUnit {
  readonly text: string;
  readonly clips: readonly string[];
  readonly after: Pause;
}

/** How acronyms and words are said, for example `{ OSS: 'o es es', Samsat: 'samsat' }`. Case and kind of hyphen do not matter. */
export type Dictionary = Readonly<Record<string, string>>;

/** A call as far as it is said. All three are text as on a sign: nothing may be read out of them. */
export interface SpokenCall {
  readonly number: string;
  /** The counter's label, for example `Gerai 1 Loket A`. */
  readonly counter: string;
  readonly service?: string | undefined;
  /** A kind that is not known is said like a first call. */
  readonly kind: string;
}

/** How a mall wants its calls said. */
export interface SpeechWording {
  /** Default `id`. */
  readonly language?: SpeechLanguage | undefined;
  /** Wins over what this rule knows. */
  readonly dictionary?: Dictionary | undefined;
  /**
   * With `{number}`, `{counter}` and perhaps `{service}`. Default: `Nomor antrean {number}, silakan menuju {counter}.`
   * A phrase that names no number or no counter is not used.
   */
  readonly phrase?: string | undefined;
  /** The same for a recall. Default: `Panggilan ulang.`, and then the phrase. */
  readonly recallPhrase?: string | undefined;
  /** How often it is said, 1 to 3. Default 1. */
  readonly repeat?: number | undefined;
}

/** What is said of a call, and what the page's author should know of it. */
export interface Announcement {
  readonly units: readonly SpeechUnit[];
  /** Words, as written, that no recording says. */
  readonly withoutClip: readonly string[];
}
