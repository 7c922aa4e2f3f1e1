import type { VoicePlatform } from '../../../../src/widgets/queue-board/voice/voice.types.js';

/** What an announcer asked of a platform, in order: `say …`, `play …`, `cancel`, `pause`. */
export interface FakePlatform extends VoicePlatform {
  readonly asked: string[];
  /** Utterances as they were given, to look at their settings. */
  readonly utterances: readonly SpeechSynthesisUtterance[];
  /** Recordings that do not exist, by name. */
  readonly missing: Set<string>;
  /** Recordings that begin and never end. */
  readonly hanging: Set<string>;
  /** Recordings that never begin, as on a line that hangs. */
  readonly stalled: Set<string>;
  /** Milliseconds of recordings that are of another length, by name. */
  readonly lengths: Map<string, number>;
  /** Recordings that do not tell their length, as a stream does. */
  readonly untold: Set<string>;
  /** Addresses that were begun to be played. */
  readonly addresses: string[];
  /** Some devices have one volume for everything. */
  hasVolume: boolean;
  /** What the browser tells of pages that may be heard. */
  policy: string | undefined;
  /** What the engine does with an utterance: by default it says it and tells its end. */
  manner: (utterance: SpeechSynthesisUtterance, finish: Finish) => void;
  /** Whether the page may be heard. */
  mayPlay: boolean;
  setVoices(voices: readonly Partial<SpeechSynthesisVoice>[]): void;
}

export interface Finish {
  start(): void;
  end(): void;
  error(kind: SpeechSynthesisErrorCode): void;
}

export const indonesianVoice = { lang: 'id-ID', localService: true, name: 'Dewi' };

/** Milliseconds that each sentence and each recording takes here. */
export const sentenceLength = 3_000;
export const clipLength = 500;

/**
 * Stands in for what no test machine has: a device with a voice, and a browser whose sound can be refused, lost and timed.
 */
export function fakePlatform(voices?: readonly Partial<SpeechSynthesisVoice>[]): FakePlatform {
  const asked: string[] = [];
  const utterances: SpeechSynthesisUtterance[] = [];
  const missing = new Set<string>();
  const hanging = new Set<string>();
  const stalled = new Set<string>();
  const lengths = new Map<string, number>();
  const untold = new Set<string>();
  const addresses: string[] = [];
  let known = voices ?? [];
  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    getVoices: () => known as SpeechSynthesisVoice[],
    speak(utterance: SpeechSynthesisUtterance) {
      if (!utterance.text.trim()) return;
      asked.push(`say ${utterance.text}`);
      utterances.push(utterance);
      const event = (type: string) => new Event(type) as SpeechSynthesisErrorEvent;
      platform.manner(utterance, {
        start: () => {
          utterance.onstart?.(event('start'));
        },
        end: () => {
          utterance.onend?.(event('end'));
        },
        error: (error) => {
          utterance.onerror?.(Object.assign(event('error'), { error }));
        },
      });
    },
    cancel: () => void asked.push('cancel'),
    resume: () => undefined,
  });
  const platform: FakePlatform = {
    asked,
    utterances,
    missing,
    hanging,
    stalled,
    lengths,
    untold,
    addresses,
    hasVolume: true,
    policy: undefined,
    mayPlay: true,
    manner(_utterance, { start, end }) {
      setTimeout(start, 10);
      setTimeout(end, sentenceLength);
    },
    speech: voices ? (synthesis as unknown as SpeechSynthesis) : undefined,
    createUtterance: (text) =>
      ({ text, lang: '', volume: 1, rate: 1 }) as unknown as SpeechSynthesisUtterance,
    autoplayPolicy: () => platform.policy,
    createAudio: () => new FakeAudio(platform) as unknown as HTMLAudioElement,
    setVoices(changed) {
      known = changed;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
  return platform;
}

class FakeAudio extends EventTarget {
  src = '';
  preload = '';
  volume = 1;
  muted = false;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  currentTime = 0;
  readonly error = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly platform: FakePlatform) {
    super();
  }

  get duration(): number {
    return this.platform.untold.has(this.#name) ? Infinity : this.#length / 1000;
  }

  get #name(): string {
    return /([^/]+)\.mp3$/.exec(this.src)?.[1] ?? this.src;
  }

  get #length(): number {
    return this.platform.lengths.get(this.#name) ?? clipLength;
  }

  load(): void {
    this.currentTime = 0;
  }

  async play(): Promise<void> {
    const { asked, addresses, mayPlay, missing, hanging, stalled, hasVolume } = this.platform;
    const name = this.#name;
    addresses.push(this.src);
    if (!mayPlay) throw new DOMException('A tap is needed.', 'NotAllowedError');
    if (missing.has(name)) throw new DOMException('There is none.', 'NotSupportedError');
    if (stalled.has(name)) return new Promise(() => undefined);
    // Asking whether the page may be heard is no sound.
    if ((this.volume > 0 || !hasVolume) && !this.muted) asked.push(`play ${name}`);
    this.dispatchEvent(new Event('playing'));
    if (hanging.has(name)) return;
    this.#timer = setTimeout(() => this.dispatchEvent(new Event('ended')), this.#length);
  }

  pause(): void {
    clearTimeout(this.#timer);
  }
}
