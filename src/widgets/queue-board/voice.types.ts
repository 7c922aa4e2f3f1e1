import type { Labels } from '../../i18n/messages.js';

/** One call as the voice needs it. */
export interface SpokenCall {
  readonly id: string;
  readonly number: string;
  /** The counter as on its sign. */
  readonly counter: string;
  readonly serviceName?: string | undefined;
  readonly kind: 'call' | 'recall';
  /** Epoch milliseconds by the backend's clock. */
  readonly at: number;
}

/**
 * Where the voice stands. `locked`: the browser wants a tap first. `quiet`: quiet hours. `unavailable`: this device
 * cannot speak.
 */
export type VoiceState = 'locked' | 'ready' | 'speaking' | 'quiet' | 'unavailable';

/** What became of a call's announcement. */
export type VoiceOutcome =
  | { readonly kind: 'ended'; readonly by: string }
  | { readonly kind: 'skipped'; readonly reason: string };

/** How calls are said. */
export interface VoiceSettings {
  /** BCP 47 tag of the board's language. */
  readonly language: string;
  /** The host's way to say words and acronyms. */
  readonly dictionary: Labels | undefined;
  /** Sentence with `{number}`, `{counter}`, `{service}`; the language's own unless told. */
  readonly phrase: string | undefined;
  /** How often a call is said. */
  readonly repeat: number | undefined;
  /** From 0 to 1. */
  readonly volume: number | undefined;
  readonly rate: number | undefined;
  /** `HH:MM-HH:MM` by the mall's clock. */
  readonly quietHours: string | undefined;
  /** Folder of recordings; beside the package's files unless told. */
  readonly clipsAddress: string | undefined;
  /** A chime before each call. */
  readonly chime: boolean;
}

/** Who hears of the voice. */
export interface VoiceHearer {
  state(state: VoiceState): void;
  /** Each call has one outcome. */
  said(call: SpokenCall, outcome: VoiceOutcome): void;
  /** Something the page's author should mend, in English. */
  fault(message: string): void;
}

export interface VoiceOptions {
  readonly settings: VoiceSettings;
  /** IANA time zone of the mall. */
  readonly zone: string;
  /** Epoch milliseconds by the backend's clock. */
  readonly now: () => number;
  readonly hearer: VoiceHearer;
}

/** Says calls one after another. */
export interface Announcer {
  readonly state: VoiceState;
  add(call: SpokenCall): void;
  /** Called while the browser handles a tap. */
  unlock(): void;
  change(settings: VoiceSettings): void;
  close(): void;
}
