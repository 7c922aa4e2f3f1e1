import { expect } from '@open-wc/testing';
import { fakePlatform, indonesianVoice } from './fake-platform.js';
import { clipsOf, minute, sentence, setVoiceStage } from './voice-stage.js';

const voice = setVoiceStage();

describe('an engine with faults', () => {
  it('that never ends is not waited for: the call counts, and the next one is said by recordings', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = (_utterance, { start: begin }) => void setTimeout(begin, 10);
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([
      sentence('a, satu'),
      'cancel',
      ...clipsOf('huruf-a', 'dua'),
    ]);
    expect(voice.outcomes).to.deep.equal(['A-1 by timeOut', 'A-2 by clips']);
  });

  it('that never begins loses nothing: the same call is said by recordings', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.manner = () => undefined;
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([
      sentence('a, satu'),
      'cancel',
      ...clipsOf('huruf-a', 'satu'),
      ...clipsOf('huruf-a', 'dua'),
    ]);
    expect(voice.outcomes).to.deep.equal(['A-1 by clips', 'A-2 by clips']);
  });

  it('is tried again after half an hour', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = () => undefined;
    voice.start(device, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(minute);
    device.manner = manner;
    await voice.clock.advance(30 * minute);
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by clips', 'A-2 by speech']);
  });

  it('that fails in the middle is followed by recordings of the whole call, and then tried again', async () => {
    const device = fakePlatform([indonesianVoice]);
    const { manner } = device;
    device.manner = (utterance, finish) => {
      if (utterance.text.includes('ulang')) manner(utterance, finish);
      else setTimeout(() => finish.error('synthesis-failed'), 500);
    };
    voice.start(device, { chime: false });
    voice.add('A-1', { kind: 'recall' });
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([
      'say Panggilan ulang.',
      sentence('a, satu'),
      'play panggilan-ulang',
      ...clipsOf('huruf-a', 'satu'),
    ]);
    device.manner = manner;
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 by clips', 'A-2 by speech']);
  });

  it('and no recordings: each call is told to be unavailable, and the next one is tried', async () => {
    const device = fakePlatform([]);
    const names = ['nomor-antrean', 'huruf-a', 'satu', 'silakan-menuju', 'loket', 'dua'];
    for (const name of [...names, 'silakan-lihat-layar', 'chime']) device.missing.add(name);
    voice.start(device);
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 unavailable']);
    expect(voice.announcer.state).to.equal('unavailable');
    device.missing.clear();
    voice.add('A-1', { id: 'again' });
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 unavailable', 'again by clips']);
    expect(voice.announcer.state).to.equal('ready');
  });
});
