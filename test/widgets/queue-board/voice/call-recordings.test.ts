import { expect } from '@open-wc/testing';
import type { VoiceCall } from '../../../../src/widgets/queue-board/voice/voice.types.js';
import { clipLength, fakePlatform, indonesianVoice } from './fake-platform.js';
import { minute, sentence, setVoiceStage } from './voice-stage.js';

const backend = 'https://api.mpp.example.go.id/v2';
const voice = setVoiceStage({ backend });

/** A call with a recording named like it, of the backend unless told. */
function add(number: string, more: Partial<VoiceCall> = {}): void {
  voice.add(number, { audio: `https://api.mpp.example.go.id/suara/${number}.mp3`, ...more });
}

describe('a call that comes with a recording', () => {
  it('is said by it after the chime, and counts when it has ended', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.lengths.set('A-1', 4_000);
    voice.start(device);
    add('A-1');
    await voice.clock.advance(clipLength + 1_000);
    expect(device.asked).to.deep.equal(['play chime', 'play A-1']);
    expect(voice.outcomes).to.deep.equal([]);
    await voice.clock.advance(3_000);
    expect(voice.outcomes).to.deep.equal(['A-1 by recording']);
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal(['play chime', 'play A-1']);
    expect(device.addresses).to.include('https://api.mpp.example.go.id/suara/A-1.mp3');
    expect(voice.states).to.deep.equal(['ready', 'speaking', 'ready']);
    expect(voice.faults).to.deep.equal([]);
  });

  it('is repeated as the board is told to, and said once where many wait', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { repeat: 2, chime: false });
    for (const number of ['A-1', 'A-2', 'A-3', 'A-4']) add(number);
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal(
      ['A-1', 'A-2', 'A-2', 'A-3', 'A-3', 'A-4', 'A-4'].map((name) => `play ${name}`),
    );
    expect(voice.outcomes).to.deep.equal(
      ['A-1', 'A-2', 'A-3', 'A-4'].map((name) => `${name} by recording`),
    );
  });

  it('may be long and need not tell how long, but is no music', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.lengths
      .set('A-1', 20_000)
      .set('A-2', 20_000)
      .set('A-3', 10 * minute);
    device.untold.add('A-2');
    voice.start(device, { chime: false });
    for (const number of ['A-1', 'A-2', 'A-3']) add(number);
    await voice.clock.advance(2 * minute);
    expect(device.asked.slice(0, 3)).to.deep.equal(['play A-1', 'play A-2', 'play A-3']);
    expect(voice.outcomes).to.deep.equal(['A-1 by recording', 'A-2 by recording', 'A-3 by speech']);
  });

  it('is said by its recording also where the mall has recorded words of its own', async () => {
    const device = fakePlatform();
    voice.start(device, { clipsOnly: true, clipsAddress: '/suara', chime: false });
    add('A-1');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by recording']);
  });

  it('waits for a tap where the browser wants one', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.policy = 'allowed';
    device.mayPlay = false;
    voice.start(device, { chime: false });
    add('A-1');
    await voice.clock.advance(1_000);
    expect(voice.announcer.state).to.equal('locked');
    expect(voice.outcomes).to.deep.equal([]);
    device.mayPlay = true;
    voice.announcer.unlock();
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by recording']);
  });

  it('is silent at once when the voice is closed, during the chime as well', async () => {
    for (const time of [100, clipLength + 500]) {
      const device = fakePlatform([indonesianVoice]);
      device.lengths.set('A-1', 4_000);
      voice.start(device);
      add('A-1');
      await voice.clock.advance(time);
      const before = [...device.asked];
      voice.announcer.close();
      await voice.clock.advance(minute);
      expect(device.asked).to.deep.equal(before);
      expect(voice.outcomes).to.deep.equal(['A-1 closed']);
      expect(voice.faults).to.deep.equal([]);
      expect(voice.clock.waiting).to.equal(0);
    }
  });
});

describe('a recording that cannot be heard', () => {
  it('is not there: the board says the call itself, without another chime, and the author is told once', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.missing.add('A-1').add('A-2');
    voice.start(device);
    add('A-1');
    add('A-2');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([
      ...['play chime', sentence('a, satu')],
      ...['play chime', sentence('a, dua')],
    ]);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech', 'A-2 by speech']);
    expect(voice.faults.length).to.equal(1);
    expect(voice.faults[0]).to.contain('/suara/A-1.mp3').and.contain('media-src');
  });

  it('never begins, or never ends: the board says the call itself after a while', async () => {
    for (const fault of ['stalled', 'hanging'] as const) {
      const device = fakePlatform();
      device[fault].add('A-1');
      voice.start(device, { chime: false });
      add('A-1');
      await voice.clock.advance(4_900);
      expect(voice.outcomes, fault).to.deep.equal([]);
      await voice.clock.advance(minute);
      expect(device.asked.at(-1), fault).to.equal('play dua');
      expect(voice.outcomes, fault).to.deep.equal(['A-1 by clips']);
      voice.announcer.close();
    }
  });

  it('that was heard once and fails when it is repeated counts as said', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false, repeat: 3 });
    add('A-1');
    await voice.clock.advance(clipLength + 100);
    device.missing.add('A-1');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal(['play A-1']);
    expect(voice.outcomes).to.deep.equal(['A-1 by recording']);
  });

  it('three times in a row is not waited for any more, for half an hour', async () => {
    const device = fakePlatform([indonesianVoice]);
    for (const number of ['A-1', 'A-2', 'A-3', 'A-4']) device.stalled.add(number);
    voice.start(device, { chime: false });
    for (const number of ['A-1', 'A-2', 'A-3']) add(number);
    await voice.clock.advance(minute);
    add('A-4');
    await voice.clock.advance(100);
    expect(device.asked.at(-1)).to.equal(sentence('a, empat'));
    await voice.clock.advance(30 * minute);
    add('A-5');
    await voice.clock.advance(minute);
    expect(voice.outcomes.slice(-2)).to.deep.equal(['A-4 by speech', 'A-5 by recording']);
  });
});

describe('a recording that is not the backend’s', () => {
  it('is not asked for: the board says the call itself, and the author is told once', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false });
    const strangers = [
      'https://elsewhere.example/A-1.mp3',
      'http://api.mpp.example.go.id/A-1.mp3',
      'https://api.mpp.example.go.id:8443/A-1.mp3',
      'https://api.mpp.example.go.id@elsewhere.example/A-1.mp3',
      'https://[',
    ];
    for (const [index, audio] of strangers.entries()) add(`${index}`, { audio });
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(strangers.map((_, index) => `${index} by speech`));
    const asked = device.addresses.filter((address) => !address.endsWith('/chime.mp3'));
    expect(asked).to.deep.equal([]);
    expect(voice.faults.length).to.equal(1);
    expect(voice.faults[0]).to.contain('https://api.mpp.example.go.id');
  });

  it('nor is any where the backend is not known', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false, backend: undefined });
    add('A-1');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech']);
  });
});
