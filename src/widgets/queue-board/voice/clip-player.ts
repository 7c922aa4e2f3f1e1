import { chimeClip, lookClip, pauseLength } from '../../../rules/number-speech.js';
import type { ClipStep } from './clip-steps.js';
import type { Said, VoicePlatform } from './voice.types.js';

export interface ClipManner {
  /** Folder of the recordings, with a slash at its end. */
  readonly address: string;
  readonly volume: number;
  readonly rate: number;
}

/** What a recording is given, in milliseconds, where it does not tell its length, and beyond its length where it does. */
const patience = 5_000;

/** No call is longer, in milliseconds; nor is one waited for longer that does not tell its length. */
const longestCall = 30_000;

/**
 * Plays recordings one after another through two elements in turn, so that the next one is there when one ends. Elements,
 * not the Web Audio API, because pages may play what they may not fetch (`media-src 'self'`). A recording that is not there
 * or hangs is left out, and holds nothing up.
 */
export class ClipPlayer {
  readonly #elements: readonly HTMLAudioElement[];
  #turn = 0;
  #stop: (() => void) | undefined;
  #isStopped = false;

  /** @param report is told the address of a recording that could not be played, as often as that happens */
  constructor(
    private readonly platform: VoicePlatform,
    private readonly report: (address: string) => void,
  ) {
    const { createAudio } = platform;
    this.#elements = createAudio ? [createAudio(), createAudio()] : [];
    for (const element of this.#elements) element.preload = 'auto';
  }

  /**
   * Plays recordings in order. Where one was left out, "silakan lihat layar" follows: a number without one of its digits is
   * another number.
   * @returns `failed` where none could be played
   */
  async play(steps: readonly ClipStep[], manner: ClipManner): Promise<Said> {
    const wasPlayed: boolean[] = [];
    const queue = [...steps];
    for (let index = 0; index < queue.length; index++) {
      const [step, next] = [queue[index], queue[index + 1]];
      if (!step) break;
      const element = this.#load(addressOf(step, manner), manner, this.#turn);
      if (!element) return 'failed';
      if (next) this.#load(addressOf(next, manner), manner, this.#turn + 1);
      const said = await this.#listen(element);
      this.#turn += 1;
      if (this.#isStopped) return 'failed';
      if (said === 'refused') return said;
      wasPlayed.push(said === 'ended');
      if (said !== 'ended') this.report(addressOf(step, manner));
      const isLast = index === queue.length - 1;
      const lacks = queue.some(({ name }, at) => name !== chimeClip && wasPlayed[at] === false);
      if (isLast && lacks && !queue.some(({ name }) => name === lookClip)) {
        queue.push({ name: lookClip, pause: 0 });
      }
      if (said === 'ended' && step.pause > 0 && index < queue.length - 1) {
        await this.#rest(step.pause / manner.rate);
        if (this.#isStopped) return 'failed';
      }
    }
    const isHeard = queue.some(({ name }, at) => name !== chimeClip && wasPlayed[at] === true);
    const isChimeOnly = queue.every(({ name }) => name === chimeClip);
    return isHeard || (isChimeOnly && wasPlayed.includes(true)) ? 'ended' : 'failed';
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Lets one recording come while another one, which is begun next, is heard. */
  fetchAhead(address: string, manner: Manner): void {
    this.#load(address, manner, this.#turn + 1);
  }

  /**
   * Plays a recording that says everything.
   * @param address absolute, as the browser writes it
   * @param times how often
   * @returns `failed` where it was not heard to its end once
   */
  async playWhole(address: string, times: number, manner: Manner): Promise<Said> {
    const element = this.#isStopped ? undefined : this.#load(address, manner, this.#turn);
    if (!element) return 'failed';
    this.#turn += 1;
    for (let time = 1; ; time += 1) {
      const said = await this.#listen(element, longestCall);
      if (this.#isStopped) return 'failed';
      if (said !== 'ended') return time > 1 ? 'ended' : said;
      if (time >= times) return said;
      await this.#rest(pauseLength['.'] / manner.rate);
      if (this.#isStopped) return 'failed';
    }
  }

  /**
   * Whether the page may be heard, as far as the browser tells before it is: `refused`, or `ended`. Asks with a chime that
   * nobody hears.
   */
  async probe(address: string): Promise<Said> {
    const policy = this.platform.autoplayPolicy();
    if (policy) return policy === 'allowed' ? 'ended' : 'refused';
    const element = this.#load(chimeIn(address), { volume: 0, rate: 1 }, 0);
    return element ? playBriefly(element) : 'ended';
  }

  /** Lets both elements be heard. Call it while a tap is being handled; resolves when they can be used. */
  async unlock(address: string): Promise<void> {
    const manner = { volume: 0, rate: 1 };
    await Promise.all(
      this.#elements.map(async (element, turn) => {
        this.#load(chimeIn(address), manner, turn);
        // Some devices know no volume.
        element.muted = true;
        await playBriefly(element);
        element.muted = false;
      }),
    );
  }

  /** Silent at once, and for good. */
  stop(): void {
    this.#isStopped = true;
    this.#stop?.();
    for (const element of this.#elements) element.pause();
  }

  #load(address: string, manner: Manner, turn: number): HTMLAudioElement | undefined {
    const element = this.#elements[turn % 2];
    if (!element) return undefined;
    if (element.src !== address || element.error) {
      element.src = address;
      element.load();
    }
    element.volume = manner.volume;
    element.defaultPlaybackRate = element.playbackRate = manner.rate;
    return element;
  }

  #listen(element: HTMLAudioElement, longest?: number): Promise<Said> {
    return new Promise((resolve) => {
      const done = (said: Said) => {
        clearTimeout(timer);
        for (const [name, listener] of listeners) element.removeEventListener(name, listener);
        this.#stop = undefined;
        resolve(said);
      };
      const lateAfter = (length: number) =>
        setTimeout(() => {
          element.pause();
          done('failed');
        }, length);
      let timer = lateAfter(patience);
      const listeners = [
        ['ended', () => done('ended')],
        ['error', () => done('failed')],
        [
          'playing',
          () => {
            const told = (element.duration * 1_000) / element.playbackRate;
            const length = Math.min(told, longest ?? told);
            if (!Number.isFinite(length)) return;
            clearTimeout(timer);
            timer = lateAfter(length + patience);
          },
        ],
      ] as const;
      for (const [name, listener] of listeners) element.addEventListener(name, listener);
      this.#stop = () => done('failed');
      // Where it stands at its beginning, going there would only cost time.
      if (element.currentTime > 0) element.currentTime = 0;
      element.play().catch((error: unknown) => {
        done(isRefusal(error) ? 'refused' : 'failed');
      });
    });
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#stop = undefined;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#stop = done;
    });
  }
}

/** How recordings sound, wherever they are. */
type Manner = Pick<ClipManner, 'volume' | 'rate'>;

const chimeIn = (folder: string) => `${folder}${chimeClip}.mp3`;
const addressOf = ({ name }: ClipStep, { address }: ClipManner) => `${address}${name}.mp3`;

const isRefusal = (error: unknown) =>
  error instanceof DOMException && error.name === 'NotAllowedError';

/** Longest that a browser is asked whether it plays, in milliseconds. */
const longestProbe = 2_000;

async function playBriefly(element: HTMLAudioElement): Promise<Said> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Said>((resolve) => {
    timer = setTimeout(resolve, longestProbe, 'ended');
  });
  const played = element.play().then(
    (): Said => 'ended',
    (error: unknown): Said => (isRefusal(error) ? 'refused' : 'failed'),
  );
  const said = await Promise.race([played, late]);
  clearTimeout(timer);
  element.pause();
  return said;
}
