import { OnDemand } from '../../base/on-demand.js';
import type { Call } from '../../contract/queue.js';
import type {
  Announcer,
  VoiceCall,
  VoiceHearer,
  VoiceSettings,
  VoiceState,
} from './voice/voice.types.js';

/** What speaks; only a board that speaks loads it. */
const voice = new OnDemand(() => import('./voice/announcer.js'));

type VoiceModule = Pick<typeof import('./voice/announcer.js'), 'createAnnouncer'>;

/** The voice of one board: there while the board is to speak. */
export class BoardVoice {
  /** Where the voice stands; undefined while there is none. */
  state: VoiceState | undefined;
  readonly #hearer: VoiceHearer;
  #announcer: Announcer | undefined;
  #settings: VoiceSettings | undefined;
  #text = '';
  #zone = '';
  #now: () => number = () => 0;
  /** Calls until the voice has come. */
  #early: VoiceCall[] = [];

  readonly #load: () => Promise<VoiceModule>;

  /** @param load brings what speaks */
  constructor(hearer: VoiceHearer, load: () => Promise<VoiceModule> = () => voice.load()) {
    this.#hearer = hearer;
    this.#load = load;
  }

  /**
   * Brings the voice in line with what the board says of it.
   * @param settings undefined: the board does not speak
   * @param zone IANA time zone of the mall
   */
  set(settings: VoiceSettings | undefined, zone: string, now: () => number): void {
    const text = settings ? JSON.stringify(settings) : '';
    const isSame = text === this.#text && zone === this.#zone;
    const before = this.#zone;
    this.#settings = settings;
    this.#text = text;
    this.#zone = zone;
    this.#now = now;
    if (isSame) return;
    if (!settings || (before !== zone && this.#announcer)) this.close();
    if (!settings) return;
    if (this.#announcer) this.#announcer.change(settings);
    else void this.#start();
  }

  /** Says a call when its turn comes. */
  say(call: Call): void {
    if (!this.#settings) return;
    const { id, number, counter, serviceName, kind, at, audio } = call;
    const spoken: VoiceCall = {
      ...{ id, number, serviceName, audio, counter: counter.label, at: Date.parse(at) },
      kind: kind === 'recall' ? kind : 'call',
    };
    if (this.#announcer) return this.#announcer.add(spoken);
    this.#early.push(spoken);
    void this.#start();
  }

  /** Called while the browser handles a tap. */
  unlock(): void {
    this.#announcer?.unlock();
  }

  /** Silent at once. */
  close(): void {
    this.#announcer?.close();
    this.#announcer = undefined;
    this.state = undefined;
    this.#early = [];
    this.#text = '';
  }

  async #start(): Promise<void> {
    try {
      const { createAnnouncer } = await this.#load();
      const settings = this.#settings;
      if (!settings || this.#announcer) return;
      this.#announcer = createAnnouncer({
        ...{ settings, zone: this.#zone, now: this.#now },
        hearer: {
          ...this.#hearer,
          state: (state) => {
            this.state = state;
            this.#hearer.state(state);
          },
        },
      });
      this.state = this.#announcer.state;
      for (const call of this.#early.splice(0)) this.#announcer.add(call);
      this.#hearer.state(this.state);
    } catch {
      // The file did not come; the next call asks for it again. The picture needs no voice.
      for (const call of this.#early.splice(0)) {
        this.#hearer.said(call, { kind: 'skipped', reason: 'unavailable' });
      }
    }
  }
}
