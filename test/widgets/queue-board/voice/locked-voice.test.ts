import { expect } from '@open-wc/testing';
import { fakePlatform, indonesianVoice } from './fake-platform.js';
import { minute, sentence, setVoiceStage } from './voice-stage.js';

const voice = setVoiceStage();

describe('a browser that wants a tap', () => {
  it('shows so before the first call, keeps calls, and says them after the tap', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = false;
    voice.start(device);
    await voice.clock.advance(10);
    expect(voice.states).to.deep.equal(['locked']);
    voice.add('A-1');
    await voice.clock.advance(20_000);
    expect(device.asked).to.deep.equal([]);
    expect(voice.outcomes).to.deep.equal([]);
    device.mayPlay = true;
    voice.announcer.unlock();
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal(['play chime', sentence('a, satu')]);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech']);
    expect(voice.states).to.deep.equal(['locked', 'speaking', 'ready']);
  });

  it('is asked where it tells, without a sound', async () => {
    for (const [policy, state] of [
      ['allowed-muted', 'locked'],
      ['disallowed', 'locked'],
      ['allowed', 'ready'],
    ] as const) {
      const device = fakePlatform();
      device.policy = policy;
      voice.start(device);
      await voice.clock.advance(10);
      expect(voice.states, policy).to.deep.equal([state]);
      voice.announcer.close();
    }
  });

  it('is unlocked without a sound also on devices of one volume', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = device.hasVolume = false;
    voice.start(device);
    await voice.clock.advance(10);
    device.mayPlay = true;
    voice.announcer.unlock();
    await voice.clock.advance(1_000);
    expect(device.asked).to.deep.equal([]);
    expect(voice.announcer.state).to.equal('ready');
  });

  it('lets calls grow old meanwhile', async () => {
    const device = fakePlatform();
    device.mayPlay = false;
    voice.start(device);
    voice.add('A-1');
    await voice.clock.advance(2 * minute);
    expect(voice.outcomes).to.deep.equal(['A-1 tooOld']);
    expect(voice.announcer.state).to.equal('locked');
  });

  it('and whose engine refuses first: the call waits for the tap', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = (_utterance, { error }) => void setTimeout(error, 5, 'not-allowed');
    voice.start(device, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(1_000);
    expect(voice.announcer.state).to.equal('locked');
    expect(voice.outcomes).to.deep.equal([]);
    device.manner = manner;
    voice.announcer.unlock();
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech']);
  });

  it('and whose engine refuses even after the tap: recordings speak', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = (_utterance, { error }) => void setTimeout(error, 5, 'not-allowed');
    voice.start(device, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(1_000);
    voice.announcer.unlock();
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by clips']);
    expect(voice.announcer.state).to.equal('ready');
  });
});
