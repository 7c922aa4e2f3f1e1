import { createAnnouncer } from '../../../../src/widgets/queue-board/voice/announcer.js';
import type {
  Announcer,
  Outcome,
  VoiceCall,
  VoiceSettings,
  VoiceState,
} from '../../../../src/widgets/queue-board/voice/voice.types.js';
import { installClock, type FakeClock } from '../../../support/clock.js';
import type { FakePlatform } from './fake-platform.js';

export const minute = 60_000;

/** A board's voice in the running test: what it is given, and what it tells. */
export interface VoiceStage {
  /** Nine o'clock in the hall until a test moves it. */
  readonly clock: FakeClock;
  readonly announcer: Announcer;
  /** Of each call, in order: its id and what became of it. */
  readonly outcomes: string[];
  readonly states: readonly VoiceState[];
  readonly faults: readonly string[];
  /** Begins to speak by a platform; closed by itself after the test. */
  start(platform: FakePlatform, settings?: VoiceSettings): void;
  /** A number is called now, to counter two. */
  add(number: string, more?: Partial<VoiceCall>): void;
}

/** Sets the stage for each test of a file. @param usual settings that hold unless a test says others */
export function setVoiceStage(usual: VoiceSettings = {}): VoiceStage {
  let clock: FakeClock;
  let announcer: Announcer;
  let [outcomes, states, faults]: [string[], VoiceState[], string[]] = [[], [], []];
  beforeEach(() => {
    clock = installClock('2026-11-23T09:00:00+07:00');
  });
  afterEach(() => {
    announcer.close();
    clock.restore();
  });
  return {
    get clock() {
      return clock;
    },
    get announcer() {
      return announcer;
    },
    get outcomes() {
      return outcomes;
    },
    get states() {
      return states;
    },
    get faults() {
      return faults;
    },
    start(platform, settings) {
      [outcomes, states, faults] = [[], [], []];
      announcer = createAnnouncer({
        settings: { ...usual, ...settings },
        zone: 'Asia/Jakarta',
        now: () => clock.now(),
        platform,
        hearer: {
          state: (state) => states.push(state),
          said: ({ id }, outcome) => outcomes.push(`${id} ${wordFor(outcome)}`),
          fault: (message) => faults.push(message),
        },
      });
    },
    add(number, more) {
      const at = clock.now();
      announcer.add({ id: number, number, counter: 'Loket 2', kind: 'call', at, ...more });
    },
  };
}

const wordFor = (outcome: Outcome) =>
  outcome.kind === 'ended' ? `by ${outcome.by}` : outcome.reason;

/** What an engine is asked to say of a number. */
export const sentence = (words: string): string =>
  `say Nomor antrean ${words}, silakan menuju loket dua.`;
/** The recordings that say a number. */
export const clipsOf = (...words: string[]): string[] =>
  ['nomor-antrean', ...words, 'silakan-menuju', 'loket', 'dua'].map((name) => `play ${name}`);
