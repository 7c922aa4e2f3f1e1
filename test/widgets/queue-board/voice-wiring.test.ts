import { expect } from '@open-wc/testing';
import { BoardVoice } from '../../../src/widgets/queue-board/queue-board.voice.js';
import type {
  VoiceCall,
  AnnouncerOptions,
  VoiceSettings,
  VoiceState,
} from '../../../src/widgets/queue-board/voice/voice.types.js';

const settings: VoiceSettings = {
  ...{ language: 'id', dictionary: undefined, phrase: undefined, repeat: 2, volume: 1 },
  ...{ rate: undefined, quietHours: undefined, clipsAddress: undefined, chime: true },
};
const call = (number: string, kind = 'call') => ({
  ...{ id: `id-${number}`, sequence: 1, number, kind, counter: { id: 'c1', label: 'Loket 1' } },
  ...{ at: '2026-11-23T09:41:00+07:00', queueId: 'q1' },
});

/** A voice that does what the test says, in place of the device's. */
function openVoice(load = () => Promise.resolve()) {
  const heard: VoiceCall[] = [];
  const acts: string[] = [];
  const said: string[] = [];
  let given: AnnouncerOptions | undefined;
  const voice = new BoardVoice(
    {
      state: (state) => acts.push(`state ${state}`),
      said: ({ number }, outcome) => said.push(`${number} ${outcome.kind}`),
      fault: (message) => acts.push(message),
    },
    async () => {
      await load();
      return {
        createAnnouncer: (options) => {
          given = options;
          const state: VoiceState = 'locked';
          return {
            state,
            add: (one) => heard.push(one),
            unlock: () => acts.push('unlock'),
            change: ({ volume }) => acts.push(`volume ${volume}`),
            close: () => acts.push('close'),
          };
        },
      };
    },
  );
  return { voice, heard, acts, said, given: () => given };
}
const now = () => 5;
const loaded = () => new Promise((resolve) => setTimeout(resolve));

describe('the voice of a board', () => {
  it('is not even loaded by a board that does not speak', async () => {
    let loads = 0;
    const { voice, heard } = openVoice(async () => void (loads += 1));
    voice.set(undefined, 'Asia/Jakarta', now);
    voice.say(call('A-001'));
    await loaded();
    expect([loads, heard.length]).to.deep.equal([0, 0]);
  });

  it('gets each call once and in order, also those before it came, and the mall’s zone and time', async () => {
    const { voice, heard, given } = openVoice();
    voice.set(settings, 'Asia/Makassar', now);
    voice.say(call('A-001'));
    await loaded();
    voice.say({ ...call('A-002', 'recall'), audio: 'https://api.example/a-002.mp3' });
    expect(heard.map(({ number, counter, kind }) => [number, counter, kind])).to.deep.equal([
      ['A-001', 'Loket 1', 'call'],
      ['A-002', 'Loket 1', 'recall'],
    ]);
    expect(heard.map(({ audio }) => audio)).to.deep.equal([
      undefined,
      'https://api.example/a-002.mp3',
    ]);
    expect(heard[0]?.at).to.equal(Date.parse('2026-11-23T09:41:00+07:00'));
    expect([given()?.zone, given()?.now()]).to.deep.equal(['Asia/Makassar', 5]);
  });

  it('is unlocked by a tap, follows its author, and is silent at once when it is to be', async () => {
    const { voice, acts } = openVoice();
    voice.set(settings, 'Asia/Jakarta', now);
    await loaded();
    expect(voice.state).to.equal('locked');
    voice.unlock();
    voice.set({ ...settings }, 'Asia/Jakarta', now);
    voice.set({ ...settings, volume: 0.5 }, 'Asia/Jakarta', now);
    voice.set(undefined, 'Asia/Jakarta', now);
    expect(acts).to.deep.equal(['state locked', 'unlock', 'volume 0.5', 'close']);
    expect(voice.state).to.equal(undefined);
  });

  it('that does not come passes calls over, and is asked for again with the next', async () => {
    let loads = 0;
    const { voice, said } = openVoice(() => {
      loads += 1;
      return Promise.reject(new Error('no line'));
    });
    voice.set(settings, 'Asia/Jakarta', now);
    voice.say(call('A-001'));
    await loaded();
    voice.say(call('A-002'));
    await loaded();
    expect(said).to.deep.equal(['A-001 skipped', 'A-002 skipped']);
    expect(loads).to.be.at.least(2);
  });
});
