import type { QuietHours, SpeechWording } from '../../../rules/number-speech.js';

/** How a board speaks. What is wrong in it is told to the page's author, and the usual is taken. */
export interface VoiceSettings extends Omit<SpeechWording, 'language'> {
  /** BCP 47 tag. English is spoken as English, every other language as Indonesian. Default `id`. */
  readonly language?: string | undefined;
  /** 0 to 1. Default 1. */
  readonly volume?: number | undefined;
  /** 0.5 to 2; 1 is the voice's own speed. Default 1. */
  readonly rate?: number | undefined;
  /** Whether a chime comes before each announcement. Default true. */
  readonly chime?: boolean | undefined;
  /** Times of day, on the mall's wall clock, in which nothing is said; or as text, `12:00-13:00, 17:00-07:30`. */
  readonly quietHours?: readonly QuietHours[] | string | undefined;
  /** Folder of the recordings. Default: `voice/id/` one folder above this script. */
  readonly clipsAddress?: string | undefined;
  /** Speaks by recordings also where the device has a voice: for malls with recordings of their own. Default false. */
  readonly clipsOnly?: boolean | undefined;
  /** Address of the backend, absolute; recordings of calls are played from its origin only. Without it, none is. */
  readonly backend?: string | undefined;
  /** Calls older than this when their turn comes are not said any more. Milliseconds, default 90,000. */
  readonly maximumAge?: number | undefined;
}

/** A call to be announced. */
export interface VoiceCall {
  readonly id: string;
  /** Opaque text. */
  readonly number: string;
  /** The counter's label, as on its sign. */
  readonly counter: string;
  readonly serviceName?: string | undefined;
  /** `call` or `recall`; any other is said like a call. */
  readonly kind: string;
  /** When it was called: epoch milliseconds, server time. */
  readonly at: number;
  /** Address of a recording that says it all, as the backend gave it. */
  readonly audio?: string | undefined;
}

/**
 * What became of a call; each call has exactly one outcome.
 * - `ended`: it was said, by the backend's recording of it, the device's voice or recorded words. `timeOut`: a voice began
 *   and never told its end.
 * - `skipped`: `tooOld`; `quietHours`; `superseded` by a recall of the same number to the same counter; `closed`: the
 *   announcer was closed; `unavailable`: neither a voice nor recordings worked.
 */
export type Outcome =
  | { readonly kind: 'ended'; readonly by: 'recording' | 'speech' | 'clips' | 'timeOut' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export type SkipReason = 'tooOld' | 'quietHours' | 'superseded' | 'closed' | 'unavailable';

/**
 * `locked`: the browser wants a tap before it lets a page be heard, see `unlock()`. `quiet`: it is within quiet hours.
 * `unavailable`: the last announcement could be made neither by a voice nor by recordings; the next one is tried again.
 */
export type VoiceState = 'locked' | 'ready' | 'speaking' | 'quiet' | 'unavailable';

/** Who wants to know. */
export interface VoiceHearer {
  /** At first and whenever it changes. */
  state(state: VoiceState): void;
  said(call: VoiceCall, outcome: Outcome): void;
  /** Something the page's author should mend, in English; each message once. */
  fault(message: string): void;
}

/** What the browser speaks with. Parts may be missing. */
export interface VoicePlatform {
  readonly speech: SpeechSynthesis | undefined;
  createUtterance(text: string): SpeechSynthesisUtterance;
  readonly createAudio: (() => HTMLAudioElement) | undefined;
  /** Whether the page may be heard: `allowed`, or any other word where not; undefined where the browser does not tell. */
  autoplayPolicy(): string | undefined;
}

export interface AnnouncerOptions {
  readonly settings: VoiceSettings;
  /** IANA name of the mall's time zone. */
  readonly zone: string;
  /** Epoch milliseconds, server time. */
  now(): number;
  readonly hearer: VoiceHearer;
  /** Default: the browser's own. */
  readonly platform?: VoicePlatform | undefined;
}

/** Says calls, one after another. */
export interface Announcer {
  readonly state: VoiceState;
  /** Takes a call; one whose id was taken before is passed over. */
  add(call: VoiceCall): void;
  /** Lets the page be heard. Call it while a tap or a key is being handled. */
  unlock(): void;
  /** Holds from the next announcement on. */
  change(settings: VoiceSettings): void;
  /** Silent at once, and for good. */
  close(): void;
}

/** How one way of speaking ended. `refused`: the browser wants a tap first. `mute`: never began. `hung`: began, and never told its end. */
export type Said = 'ended' | 'refused' | 'failed' | 'mute' | 'hung';
