import {
  type SpeechLanguage,
  type SpeechUnit,
  speechTimeOut,
  textOf,
  utterancesOf,
} from '../../../rules/number-speech.js';
import type { Said, VoicePlatform } from './voice.types.js';

const languageTags: Record<SpeechLanguage, string> = { id: 'id-ID', en: 'en-US' };
/** Old Android devices call Indonesian `in`. */
const languagePatterns: Record<SpeechLanguage, RegExp> = {
  id: /^(?:id|in|ind)(?:[-_]|$)/i,
  en: /^en(?:[-_]|$)/i,
};

/** Browsers may find their voices only after they were asked for. Milliseconds. */
const longestWaitForVoices = 1_500;

/** An engine that has not begun by then will not. Milliseconds; less than the time-out of the shortest text. */
const longestWaitForStart = 3_500;

export interface SpeechManner {
  readonly voice: SpeechSynthesisVoice;
  readonly language: SpeechLanguage;
  readonly volume: number;
  readonly rate: number;
}

/** Speaks by the device's own voices. */
export class SpeechEngine {
  #hasWaited = false;
  #stop: (() => void) | undefined;
  /** Chromium forgets an utterance, and its events, that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(private readonly platform: VoicePlatform) {}

  /**
   * A voice of the device for a language. Voices of others are none: they would send what is said to their server. Waits
   * for voices that come late, but only once, and never longer than a moment.
   */
  async voiceFor(language: SpeechLanguage): Promise<SpeechSynthesisVoice | undefined> {
    const { speech } = this.platform;
    if (!speech) return undefined;
    if (speech.getVoices().length === 0 && !this.#hasWaited) await this.#voices(speech);
    this.#hasWaited = true;
    return speech
      .getVoices()
      .find(({ lang, localService }) => localService && languagePatterns[language].test(lang));
  }

  /** Says units, a sentence after the other. */
  async say(units: readonly SpeechUnit[], manner: SpeechManner): Promise<Said> {
    for (const utterance of utterancesOf(units, manner.rate)) {
      const said = await this.#speak(utterance, manner);
      if (said !== 'ended') return said;
    }
    return 'ended';
  }

  /** Some browsers hear a page only after it has spoken while a tap was being handled. */
  unlock(): void {
    const { speech } = this.platform;
    if (!speech || this.#stop) return;
    try {
      const silent = this.platform.createUtterance(' ');
      silent.volume = 0;
      speech.speak(silent);
    } catch {
      // The next announcement will tell.
    }
  }

  /** Silent at once. */
  stop(): void {
    this.#stop?.();
  }

  #voices(speech: SpeechSynthesis): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        // Browsers of before 2020 have the event, but no listeners for it.
        speech.removeEventListener?.('voiceschanged', done);
        this.#stop = undefined;
        resolve();
      };
      const timer = setTimeout(done, longestWaitForVoices);
      speech.addEventListener?.('voiceschanged', done);
      this.#stop = done;
    });
  }

  #speak(units: readonly SpeechUnit[], manner: SpeechManner): Promise<Said> {
    const { speech } = this.platform;
    if (!speech) return Promise.resolve('failed');
    const utterance = this.platform.createUtterance(textOf(units));
    this.#utterance = utterance;
    utterance.lang = languageTags[manner.language];
    utterance.voice = manner.voice;
    utterance.volume = manner.volume;
    utterance.rate = manner.rate;
    return new Promise((resolve) => {
      const done = (said: Said) => {
        clearTimeout(timer);
        clearTimeout(starting);
        utterance.onstart = utterance.onend = utterance.onerror = null;
        this.#stop = undefined;
        resolve(said);
      };
      const cancelled = (said: Said) => {
        done(said);
        speech.cancel();
      };
      const starting = setTimeout(() => cancelled('mute'), longestWaitForStart);
      const timer = setTimeout(() => cancelled('hung'), speechTimeOut(units, manner.rate));
      this.#stop = () => cancelled('failed');
      utterance.onstart = () => clearTimeout(starting);
      utterance.onend = () => done('ended');
      utterance.onerror = ({ error }) => done(error === 'not-allowed' ? 'refused' : 'failed');
      try {
        // An engine that somebody paused would keep what it is given.
        if (speech.paused) speech.resume();
        speech.speak(utterance);
      } catch {
        done('failed');
      }
    });
  }
}
