import { expect } from '@open-wc/testing';
import { createAnnouncer } from '../../../../src/widgets/queue-board/voice/announcer.js';
import type {
  Announcer,
  Outcome,
  VoiceCall,
  VoiceSettings,
  VoiceState,
} from '../../../../src/widgets/queue-board/voice/voice.types.js';
import { installClock, type FakeClock } from '../../../support/clock.js';
import { type FakePlatform, fakePlatform, indonesianVoice } from './fake-platform.js';

const morning = Date.parse('2026-11-23T09:00:00+07:00');
const minute = 60_000;

let clock: FakeClock;
let announcer: Announcer;
let outcomes: string[];
let states: VoiceState[];
let faults: string[];

function start(platform: FakePlatform, settings: VoiceSettings = {}): void {
  [outcomes, states, faults] = [[], [], []];
  announcer = createAnnouncer({
    settings,
    zone: 'Asia/Jakarta',
    now: () => clock.now(),
    platform,
    hearer: {
      state: (state) => states.push(state),
      said: ({ id }, outcome) => outcomes.push(`${id} ${wordFor(outcome)}`),
      fault: (message) => faults.push(message),
    },
  });
}

const wordFor = (outcome: Outcome) =>
  outcome.kind === 'ended' ? `by ${outcome.by}` : outcome.reason;

function add(number: string, more: Partial<VoiceCall> = {}): void {
  announcer.add({
    id: number,
    number,
    counter: 'Loket 2',
    kind: 'call',
    at: clock.now(),
    ...more,
  });
}

const sentence = (words: string) => `say Nomor antrean ${words}, silakan menuju loket dua.`;
const clipsOf = (...words: string[]) =>
  ['nomor-antrean', ...words, 'silakan-menuju', 'loket', 'dua'].map((name) => `play ${name}`);

beforeEach(() => {
  clock = installClock(morning);
});
afterEach(() => {
  announcer.close();
  clock.restore();
});

describe('a board’s voice on a normal day', () => {
  it('says calls in order, one at a time, each after a chime', async () => {
    const device = fakePlatform([{ lang: 'en-US', localService: true }, indonesianVoice]);
    start(device, { volume: 0.6, rate: 0.9 });
    add('A-1');
    add('B-2', { kind: 'recall' });
    await clock.advance(2_000);
    expect(device.asked).to.deep.equal(['play chime', sentence('a, satu')]);
    expect(outcomes).to.deep.equal([]);
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([
      'play chime',
      sentence('a, satu'),
      'play chime',
      'say Panggilan ulang.',
      sentence('be, dua'),
    ]);
    expect(outcomes).to.deep.equal(['A-1 by speech', 'B-2 by speech']);
    for (const { lang, volume, rate, voice } of device.utterances) {
      expect({ lang, volume, rate }).to.deep.equal({ lang: 'id-ID', volume: 0.6, rate: 0.9 });
      expect(voice?.lang).to.equal('id-ID');
    }
    expect(states).to.deep.equal(['ready', 'speaking', 'ready']);
    expect(faults).to.deep.equal([]);
  });

  it('says a call once that comes twice', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    add('A-1');
    add('A-1');
    await clock.advance(minute);
    add('A-1');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    expect(outcomes).to.deep.equal(['A-1 by speech']);
  });

  it('takes new settings with the next call', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    add('A-1');
    announcer.change({ chime: false, volume: 0.1, phrase: '{number} ke {counter}' });
    add('A-2');
    await clock.advance(minute);
    expect(device.asked[1]).to.equal('say a, dua ke loket dua.');
    expect(device.utterances[1]?.volume).to.equal(0.1);
  });

  it('tells nothing while it is given new settings, nor that it may be heard before that is known', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = false;
    start(device);
    announcer.change({ language: 'en' });
    await clock.advance(10);
    expect(states).to.deep.equal(['locked']);
    announcer.change({ quietHours: '00:00-23:59' });
    expect(states).to.deep.equal(['locked']);
    device.mayPlay = true;
    announcer.unlock();
    announcer.change({});
    expect(states).to.deep.equal(['locked']);
    await clock.advance(10);
    expect(states).to.deep.equal(['locked', 'ready']);
  });

  it('speaks English where the board does and the device can, else Indonesian', async () => {
    const device = fakePlatform([indonesianVoice, { lang: 'en_GB', localService: true }]);
    start(device, { language: 'en-GB', chime: false });
    add('A-1');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal(['say Queue number A, one, please go to Loket 2.']);
    device.setVoices([indonesianVoice]);
    add('A-2');
    await clock.advance(minute);
    expect(device.asked.slice(1)).to.deep.equal(clipsOf('huruf-a', 'dua'));
    expect(faults.join()).to.contain('"en"');
  });

  it('goes on where who hears of a call fails, and the fault is not hidden', async () => {
    const device = fakePlatform([indonesianVoice]);
    const reported: unknown[] = [];
    const { reportError: usual } = globalThis;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      start(device, { chime: false });
      outcomes.push = () => {
        throw new Error('The board broke.');
      };
      add('A-1');
      add('A-2');
      await clock.advance(minute);
    } finally {
      globalThis.reportError = usual;
    }
    expect(device.asked).to.deep.equal([sentence('a, satu'), sentence('a, dua')]);
    expect(reported.map((error) => (error as Error).message)).to.deep.equal([
      'The board broke.',
      'The board broke.',
    ]);
  });

  it('is silent at once when it is closed, and tells what became of each call', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    add('A-1');
    add('A-2');
    await clock.advance(100);
    announcer.close();
    expect(outcomes).to.deep.equal(['A-1 closed', 'A-2 closed']);
    add('A-3');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu'), 'cancel']);
    expect(outcomes.length).to.equal(2);
    expect(clock.waiting).to.equal(0);
  });
});

describe('a board’s voice by recordings', () => {
  it('speaks where the device has no voice, or only one of somebody else’s', async () => {
    for (const voices of [undefined, [], [{ ...indonesianVoice, localService: false }]]) {
      const device = fakePlatform(voices);
      start(device);
      add('A-12');
      await clock.advance(minute);
      expect(device.asked).to.deep.equal(['play chime', ...clipsOf('huruf-a', 'satu', 'dua')]);
      expect(outcomes).to.deep.equal(['A-12 by clips']);
      announcer.close();
    }
  });

  it('waits for voices that come late, but only a moment', async () => {
    const device = fakePlatform([]);
    start(device, { chime: false });
    add('A-1');
    await clock.advance(1_000);
    device.setVoices([indonesianVoice]);
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    announcer.close();

    const slow = fakePlatform([]);
    start(slow, { chime: false });
    add('A-1');
    await clock.advance(1_600);
    expect(slow.asked[0]).to.equal('play nomor-antrean');
    slow.setVoices([indonesianVoice]);
    add('A-2');
    await clock.advance(minute);
    expect(slow.asked.at(-1)).to.equal(sentence('a, dua'));
  });

  it('speaks where the mall has recordings of its own, from their address', async () => {
    const device = fakePlatform([indonesianVoice]);
    const addresses: string[] = [];
    const { createAudio } = device;
    const heard: FakePlatform = Object.assign(device, {
      createAudio: () => {
        const element = createAudio?.() ?? new Audio();
        element.addEventListener('playing', () => addresses.push(element.src));
        return element;
      },
    });
    start(heard, { clipsOnly: true, clipsAddress: '/suara', chime: false });
    add('1');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['1 by clips']);
    const folder = new URL('/suara/', document.baseURI).href;
    expect(addresses.every((address) => address.startsWith(folder))).to.equal(true);
  });

  it('leaves out what is missing, tells the author once, and then to look at the screen', async () => {
    const device = fakePlatform();
    device.missing.add('satu').add('chime');
    start(device);
    add('A-1');
    await clock.advance(minute);
    add('B-1');
    await clock.advance(minute);
    const rest = ['silakan-menuju', 'loket', 'dua', 'silakan-lihat-layar'].map(
      (name) => `play ${name}`,
    );
    expect(device.asked).to.deep.equal([
      ...['play nomor-antrean', 'play huruf-a', ...rest],
      ...['play nomor-antrean', 'play huruf-b', ...rest],
    ]);
    expect(outcomes).to.deep.equal(['A-1 by clips', 'B-1 by clips']);
    expect(faults.filter((fault) => fault.includes('/satu.mp3')).length).to.equal(1);
  });

  it('goes on where one never ends and one never begins', async () => {
    const device = fakePlatform();
    device.hanging.add('nomor-antrean');
    device.stalled.add('loket');
    start(device, { chime: false });
    add('A-1');
    await clock.advance(minute);
    expect(device.asked.slice(1)).to.deep.equal(
      ['huruf-a', 'satu', 'silakan-menuju', 'dua', 'silakan-lihat-layar'].map(
        (name) => `play ${name}`,
      ),
    );
    expect(outcomes).to.deep.equal(['A-1 by clips']);
  });

  it('tells the author of words that none says', async () => {
    const device = fakePlatform();
    start(device, { chime: false });
    add('A-1', { counter: 'Loket Disdukcapil 2' });
    add('A-2', { counter: 'Loket Disdukcapil 2' });
    await clock.advance(minute);
    expect(faults.length).to.equal(1);
    expect(faults[0]).to.contain('"Disdukcapil"');
  });
});

describe('an engine with faults', () => {
  it('that never ends is not waited for: the call counts, and the next one is said by recordings', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = (_utterance, { start: begin }) => void setTimeout(begin, 10);
    start(device, { chime: false });
    add('A-1');
    add('A-2');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([
      sentence('a, satu'),
      'cancel',
      ...clipsOf('huruf-a', 'dua'),
    ]);
    expect(outcomes).to.deep.equal(['A-1 by timeOut', 'A-2 by clips']);
  });

  it('that never begins loses nothing: the same call is said by recordings', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = () => undefined;
    start(device, { chime: false });
    add('A-1');
    add('A-2');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([
      sentence('a, satu'),
      'cancel',
      ...clipsOf('huruf-a', 'satu'),
      ...clipsOf('huruf-a', 'dua'),
    ]);
    expect(outcomes).to.deep.equal(['A-1 by clips', 'A-2 by clips']);
  });

  it('is tried again after half an hour', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = () => undefined;
    start(device, { chime: false });
    add('A-1');
    await clock.advance(minute);
    device.manner = manner;
    await clock.advance(30 * minute);
    add('A-2');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 by clips', 'A-2 by speech']);
  });

  it('that fails in the middle is followed by recordings of the whole call, and then tried again', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = (utterance, finish) => {
      if (utterance.text.includes('ulang')) manner(utterance, finish);
      else setTimeout(() => finish.error('synthesis-failed'), 500);
    };
    start(device, { chime: false });
    add('A-1', { kind: 'recall' });
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([
      'say Panggilan ulang.',
      sentence('a, satu'),
      'play panggilan-ulang',
      ...clipsOf('huruf-a', 'satu'),
    ]);
    device.manner = manner;
    add('A-2');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 by clips', 'A-2 by speech']);
  });

  it('and no recordings: each call is told to be unavailable, and the next one is tried', async () => {
    const device = fakePlatform([]);
    const names = ['nomor-antrean', 'huruf-a', 'satu', 'silakan-menuju', 'loket', 'dua'];
    for (const name of [...names, 'silakan-lihat-layar', 'chime']) device.missing.add(name);
    start(device);
    add('A-1');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 unavailable']);
    expect(announcer.state).to.equal('unavailable');
    device.missing.clear();
    add('A-1', { id: 'again' });
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 unavailable', 'again by clips']);
    expect(announcer.state).to.equal('ready');
  });
});

describe('a browser that wants a tap', () => {
  it('shows so before the first call, keeps calls, and says them after the tap', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = false;
    start(device);
    await clock.advance(10);
    expect(states).to.deep.equal(['locked']);
    add('A-1');
    await clock.advance(20_000);
    expect(device.asked).to.deep.equal([]);
    expect(outcomes).to.deep.equal([]);
    device.mayPlay = true;
    announcer.unlock();
    await clock.advance(minute);
    expect(device.asked).to.deep.equal(['play chime', sentence('a, satu')]);
    expect(outcomes).to.deep.equal(['A-1 by speech']);
    expect(states).to.deep.equal(['locked', 'speaking', 'ready']);
  });

  it('is asked where it tells, without a sound', async () => {
    for (const [policy, state] of [
      ['allowed-muted', 'locked'],
      ['disallowed', 'locked'],
      ['allowed', 'ready'],
    ] as const) {
      const device = fakePlatform();
      device.policy = policy;
      start(device);
      await clock.advance(10);
      expect(states, policy).to.deep.equal([state]);
      announcer.close();
    }
  });

  it('is unlocked without a sound also on devices of one volume', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = device.hasVolume = false;
    start(device);
    await clock.advance(10);
    device.mayPlay = true;
    announcer.unlock();
    await clock.advance(1_000);
    expect(device.asked).to.deep.equal([]);
    expect(announcer.state).to.equal('ready');
  });

  it('lets calls grow old meanwhile', async () => {
    const device = fakePlatform();
    device.mayPlay = false;
    start(device);
    add('A-1');
    await clock.advance(2 * minute);
    expect(outcomes).to.deep.equal(['A-1 tooOld']);
    expect(announcer.state).to.equal('locked');
  });

  it('and whose engine refuses first: the call waits for the tap', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = (_utterance, { error }) => void setTimeout(error, 5, 'not-allowed');
    start(device, { chime: false });
    add('A-1');
    await clock.advance(1_000);
    expect(announcer.state).to.equal('locked');
    expect(outcomes).to.deep.equal([]);
    device.manner = manner;
    announcer.unlock();
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 by speech']);
  });

  it('and whose engine refuses even after the tap: recordings speak', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = (_utterance, { error }) => void setTimeout(error, 5, 'not-allowed');
    start(device, { chime: false });
    add('A-1');
    await clock.advance(1_000);
    announcer.unlock();
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 by clips']);
    expect(announcer.state).to.equal('ready');
  });
});

describe('calls that are not said', () => {
  it('are those of quiet hours, by the mall’s clock', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false, quietHours: '12:00-13:00, 09:00-09:10' });
    add('A-1');
    await clock.advance(minute);
    expect(announcer.state).to.equal('quiet');
    await clock.advance(9 * minute);
    expect(announcer.state).to.equal('ready');
    add('A-2');
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 quietHours', 'A-2 by speech']);
    expect(device.asked).to.deep.equal([sentence('a, dua')]);
  });

  it('are too old ones', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    add('A-1', { at: morning - 90_001 });
    add('A-2', { at: morning - 89_000 });
    await clock.advance(minute);
    expect(outcomes).to.deep.equal(['A-1 tooOld', 'A-2 by speech']);
  });

  it('are those whose number is called again before their turn; the recall takes it', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { chime: false });
    add('A-1');
    add('A-2');
    add('A-3');
    await clock.advance(100);
    add('A-2', { id: 'elsewhere', kind: 'recall', counter: 'Loket 9' });
    add('A-2', { id: 'again', kind: 'recall' });
    add('A-1', { id: 'anew', kind: 'recall' });
    await clock.advance(2 * minute);
    expect(outcomes).to.deep.equal([
      ...['A-2 superseded', 'A-1 by speech', 'again by speech', 'A-3 by speech'],
      ...['elsewhere by speech', 'anew by speech'],
    ]);
  });
});

describe('many calls at once', () => {
  it('are said once instead of twice, then without a chime, none lost, in order', async () => {
    const device = fakePlatform([indonesianVoice]);
    start(device, { repeat: 2, maximumAge: 10 * minute });
    const numbers = Array.from({ length: 9 }, (_, index) => `${index + 1}`);
    for (const number of numbers) add(number);
    await clock.advance(5 * minute);
    expect(outcomes).to.deep.equal(numbers.map((number) => `${number} by speech`));
    const words = 'satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
    expect(device.asked).to.deep.equal(
      words.flatMap((word, index) => {
        const waiting = numbers.length - 1 - index;
        const said = sentence(word);
        return [...(waiting < 6 ? ['play chime'] : []), said, ...(waiting < 3 ? [said] : [])];
      }),
    );
  });
});

describe('settings that are wrong', () => {
  it('are told to the author once each, and calls are said all the same', async () => {
    const device = fakePlatform([indonesianVoice]);
    const settings = {
      chime: false,
      volume: 7,
      rate: NaN,
      phrase: 'Silakan.',
      quietHours: [{ from: '9', to: '17' }],
      clipsAddress: 'http://[',
    };
    start(device, settings);
    announcer.change(settings);
    add('A-1');
    await clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    expect(device.utterances[0]?.volume).to.equal(1);
    expect(faults.length).to.equal(5);
  });
});
