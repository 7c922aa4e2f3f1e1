import { expect } from '@open-wc/testing';
import { createAnnouncer } from '../../../../src/widgets/queue-board/voice/announcer.js';
import type {
  Announcer,
  VoiceCall,
  VoiceSettings,
  VoiceState,
} from '../../../../src/widgets/queue-board/voice/voice.types.js';
import { installClock, type FakeClock } from '../../../support/clock.js';
import { clipLength, type FakePlatform, fakePlatform, indonesianVoice } from './fake-platform.js';

const morning = Date.parse('2026-11-23T09:00:00+07:00');
const minute = 60_000;
const backend = 'https://api.mpp.example.go.id/v2';

let clock: FakeClock;
let announcer: Announcer;
let outcomes: string[];
let states: VoiceState[];
let faults: string[];

function start(platform: FakePlatform, settings: VoiceSettings = {}): void {
  [outcomes, states, faults] = [[], [], []];
  announcer = createAnnouncer({
    settings: { backend, ...settings },
    zone: 'Asia/Jakarta',
    now: () => clock.now(),
    platform,
    hearer: {
      state: (state) => states.push(state),
      said: ({ id }, outcome) =>
        outcomes.push(`${id} ${outcome.kind === 'ended' ? outcome.by : outcome.reason}`),
      fault: (message) => faults.push(message),
    },
  });
}

/** A call with a recording named like it, of the backend unless told. */
function add(number: string, more: Partial<VoiceCall> = {}): void {
  const audio = `https://api.mpp.example.go.id/suara/${number}.mp3`;
  const at = clock.now();
  announcer.add({ id: number, number, counter: 'Loket 2', kind: 'call', at, audio, ...more });
}

const sentence = (words: string) => `say Nomor antrean ${words}, silakan menuju loket dua.`;

beforeEach(() => {
  clock = installClock(morning);
});
afterEach(() => {
  announcer.close();
  clock.restore();
});

describe('a call that comes with a recording', () => {
  it('is said by it after the chime, and counts when it has ended', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.lengths.set('A-1', 4_000);
    start(device);
    add('A-1');
    await clock.advance(clipLength + 1_000);
    expect(device.asked).to.deep.equal(['play chime', 'play A-1']);
    expect(outcomes).to.deep.equal([]);
    await clock.advance(3_000);
    expect(outcomes).to.deep.equal(['A-1 recording']);
    await clock.advance(minute);
    expect(device.asked).to.deep.equal(['play chime', 'play A-1']);
    expect(device.addresses).to.include('https://api.mpp.example.go.id/suara/A-1.mp3');
    expect(states).to.deep.equal(['ready', 'speaking', 'ready']);
    expect(faults).to.deep.equal([]);
  });

  it('is repeated as the board is told to, and said once where many wait', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { repeat: 2, chime: false });
    for (const number of ['A-1', 'A-2', 'A-3', 'A-4']) add(number);
    await clock.advance(minute);
    expect(device.asked).to.deep.equal(
      ['A-1', 'A-2', 'A-2', 'A-3', 'A-3', 'A-4', 'A-4'].map((name) => `play ${name}`),
    );
    expect(outcomes).to.deep.equal(['A-1', 'A-2', 'A-3', 'A-4'].map((name) => `${name} recording`));
  });

  it('may be long and need not tell how long, but is no music', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.lengths
      .set('A-1', 20_000)
      .set('A-2', 20_000)
      .set('A-3', 10 * minute);
    device.untold.add('A-2');
    start(device, { chime: false });
    for (const number of ['A-1', 'A-2', 'A-3']) add(number);
    await clock.advance(2 * minute);
    expect(device.asked.slice(0, 3)).to.deep.equal(['play A-1', 'play A-2', 'play A-3']);
    expect(outcomes).to.deep.equal(['A-1 recording', 'A-2 recording', 'A-3 speech']);
  });

  it('is said by its recording also where the mall has recorded words of its own', async () => {
    const device = fakePlatform();
    start(device, { clipsOnly: true, clipsAddress: '/suara', chime: false });
    add('A-1');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 recording']);
  });

  it('waits for a tap where the browser wants one', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.policy = 'allowed';
    device.mayPlay = false;
    start(device, { chime: false });
    add('A-1');
    await clock.advance(1_000);
    expect(announcer.state).to.equal('locked');
    expect(outcomes).to.deep.equal([]);
    device.mayPlay = true;
    announcer.unlock();
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 recording']);
  });

  it('is silent at once when the voice is closed, during the chime as well', async () => {
    for (const time of [100, clipLength + 500]) {
      const device = fakePlatform([indonesianVoice]);
      device.lengths.set('A-1', 4_000);
      start(device);
      add('A-1');
      await clock.advance(time);
      const before = [...device.asked];
      announcer.close();
      await clock.advance(minute);
      expect(device.asked).to.deep.equal(before);
      expect(outcomes).to.deep.equal(['A-1 closed']);
      expect(faults).to.deep.equal([]);
      expect(clock.waiting).to.equal(0);
    }
  });
});

describe('a recording that cannot be heard', () => {
  it('is not there: the board says the call itself, without another chime, and the author is told once', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.missing.add('A-1').add('A-2');
    start(device);
    add('A-1');
    add('A-2');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([
      ...['play chime', sentence('a, satu')],
      ...['play chime', sentence('a, dua')],
    ]);
    expect(outcomes).to.deep.equal(['A-1 speech', 'A-2 speech']);
    expect(faults.length).to.equal(1);
    expect(faults[0]).to.contain('/suara/A-1.mp3').and.contain('media-src');
  });

  it('never begins, or never ends: the board says the call itself after a while', async () => {
    for (const fault of ['stalled', 'hanging'] as const) {
      const device = fakePlatform();
      device[fault].add('A-1');
      start(device, { chime: false });
      add('A-1');
      await clock.advance(4_900);
      expect(outcomes, fault).to.deep.equal([]);
      await clock.advance(minute);
      expect(device.asked.at(-1), fault).to.equal('play dua');
      expect(outcomes, fault).to.deep.equal(['A-1 clips']);
      announcer.close();
    }
  });

  it('that was heard once and fails when it is repeated counts as said', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false, repeat: 3 });
    add('A-1');
    await clock.advance(clipLength + 100);
    device.missing.add('A-1');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal(['play A-1']);
    expect(outcomes).to.deep.equal(['A-1 recording']);
  });

  it('three times in a row is not waited for any more, for half an hour', async () => {
    const device = fakePlatform([indonesianVoice]);
    for (const number of ['A-1', 'A-2', 'A-3', 'A-4']) device.stalled.add(number);
    start(device, { chime: false });
    for (const number of ['A-1', 'A-2', 'A-3']) add(number);
    await clock.advance(minute);
    add('A-4');
    await clock.advance(100);
    expect(device.asked.at(-1)).to.equal(sentence('a, empat'));
    await clock.advance(30 * minute);
    add('A-5');
    await clock.advance(minute);
    expect(outcomes.slice(-2)).to.deep.equal(['A-4 speech', 'A-5 recording']);
  });
});

describe('a recording that is not the backend’s', () => {
  it('is not asked for: the board says the call itself, and the author is told once', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    const strangers = [
      'https://elsewhere.example/A-1.mp3',
      'http://api.mpp.example.go.id/A-1.mp3',
      'https://api.mpp.example.go.id:8443/A-1.mp3',
      'https://api.mpp.example.go.id@elsewhere.example/A-1.mp3',
      'https://[',
    ];
    for (const [index, audio] of strangers.entries()) add(`${index}`, { audio });
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(strangers.map((_, index) => `${index} speech`));
    const asked = device.addresses.filter((address) => !address.endsWith('/chime.mp3'));
    expect(asked).to.deep.equal([]);
    expect(faults.length).to.equal(1);
    expect(faults[0]).to.contain('https://api.mpp.example.go.id');
  });

  it('nor is any where the backend is not known', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false, backend: undefined });
    add('A-1');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 speech']);
  });
});
