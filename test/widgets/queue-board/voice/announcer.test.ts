import { expect } from '@open-wc/testing';
import { type FakePlatform, fakePlatform, indonesianVoice } from './fake-platform.js';
import { clipsOf, minute, sentence, setVoiceStage } from './voice-stage.js';

const voice = setVoiceStage();

describe('a board’s voice on a normal day', () => {
  it('says calls in order, one at a time, each after a chime', async () => {
    const device = fakePlatform([{ lang: 'en-US', localService: true }, indonesianVoice]);
    voice.start(device, { volume: 0.6, rate: 0.9 });
    voice.add('A-1');
    voice.add('B-2', { kind: 'recall' });
    await voice.clock.advance(2_000);
    expect(device.asked).to.deep.equal(['play chime', sentence('a, satu')]);
    expect(voice.outcomes).to.deep.equal([]);
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([
      'play chime',
      sentence('a, satu'),
      'play chime',
      'say Panggilan ulang.',
      sentence('be, dua'),
    ]);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech', 'B-2 by speech']);
    for (const { lang, volume, rate, voice } of device.utterances) {
      expect({ lang, volume, rate }).to.deep.equal({ lang: 'id-ID', volume: 0.6, rate: 0.9 });
      expect(voice?.lang).to.equal('id-ID');
    }
    expect(voice.states).to.deep.equal(['ready', 'speaking', 'ready']);
    expect(voice.faults).to.deep.equal([]);
  });

  it('says a call once that comes twice', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.add('A-1');
    await voice.clock.advance(minute);
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    expect(voice.outcomes).to.deep.equal(['A-1 by speech']);
  });

  it('takes new settings with the next call', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.announcer.change({ chime: false, volume: 0.1, phrase: '{number} ke {counter}' });
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(device.asked[1]).to.equal('say a, dua ke loket dua.');
    expect(device.utterances[1]?.volume).to.equal(0.1);
  });

  it('tells nothing while it is given new settings, nor that it may be heard before that is known', async () => {
    const device = fakePlatform([indonesianVoice]);
    device.mayPlay = false;
    voice.start(device);
    voice.announcer.change({ language: 'en' });
    await voice.clock.advance(10);
    expect(voice.states).to.deep.equal(['locked']);
    voice.announcer.change({ quietHours: '00:00-23:59' });
    expect(voice.states).to.deep.equal(['locked']);
    device.mayPlay = true;
    voice.announcer.unlock();
    voice.announcer.change({});
    expect(voice.states).to.deep.equal(['locked']);
    await voice.clock.advance(10);
    expect(voice.states).to.deep.equal(['locked', 'ready']);
  });

  it('speaks English where the board does and the device can, else Indonesian', async () => {
    const device = fakePlatform([indonesianVoice, { lang: 'en_GB', localService: true }]);
    voice.start(device, { language: 'en-GB', chime: false });
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal(['say Queue number A, one, please go to Loket 2.']);
    device.setVoices([indonesianVoice]);
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(device.asked.slice(1)).to.deep.equal(clipsOf('huruf-a', 'dua'));
    expect(voice.faults.join()).to.contain('"en"');
  });

  it('goes on where who hears of a call fails, and the fault is not hidden', async () => {
    const device = fakePlatform([indonesianVoice]);
    const reported: unknown[] = [];
    const { reportError: usual } = globalThis;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      voice.start(device, { chime: false });
      voice.outcomes.push = () => {
        throw new Error('The board broke.');
      };
      voice.add('A-1');
      voice.add('A-2');
      await voice.clock.advance(minute);
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
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.add('A-2');
    await voice.clock.advance(100);
    voice.announcer.close();
    expect(voice.outcomes).to.deep.equal(['A-1 closed', 'A-2 closed']);
    voice.add('A-3');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu'), 'cancel']);
    expect(voice.outcomes.length).to.equal(2);
    expect(voice.clock.waiting).to.equal(0);
  });
});

describe('a board’s voice by recordings', () => {
  it('speaks where the device has no voice, or only one of somebody else’s', async () => {
    for (const voices of [undefined, [], [{ ...indonesianVoice, localService: false }]]) {
      const device = fakePlatform(voices);
      voice.start(device);
      voice.add('A-12');
      await voice.clock.advance(minute);
      expect(device.asked).to.deep.equal(['play chime', ...clipsOf('huruf-a', 'satu', 'dua')]);
      expect(voice.outcomes).to.deep.equal(['A-12 by clips']);
      voice.announcer.close();
    }
  });

  it('waits for voices that come late, but only a moment', async () => {
    const device = fakePlatform([]);
    voice.start(device, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(1_000);
    device.setVoices([indonesianVoice]);
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    voice.announcer.close();

    const slow = fakePlatform([]);
    voice.start(slow, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(1_600);
    expect(slow.asked[0]).to.equal('play nomor-antrean');
    slow.setVoices([indonesianVoice]);
    voice.add('A-2');
    await voice.clock.advance(minute);
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
    voice.start(heard, { clipsOnly: true, clipsAddress: '/suara', chime: false });
    voice.add('1');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['1 by clips']);
    const folder = new URL('/suara/', document.baseURI).href;
    expect(addresses.every((address) => address.startsWith(folder))).to.equal(true);
  });

  it('leaves out what is missing, tells the author once, and then to look at the screen', async () => {
    const device = fakePlatform();
    device.missing.add('satu').add('chime');
    voice.start(device);
    voice.add('A-1');
    await voice.clock.advance(minute);
    voice.add('B-1');
    await voice.clock.advance(minute);
    const rest = ['silakan-menuju', 'loket', 'dua', 'silakan-lihat-layar'].map(
      (name) => `play ${name}`,
    );
    expect(device.asked).to.deep.equal([
      ...['play nomor-antrean', 'play huruf-a', ...rest],
      ...['play nomor-antrean', 'play huruf-b', ...rest],
    ]);
    expect(voice.outcomes).to.deep.equal(['A-1 by clips', 'B-1 by clips']);
    expect(voice.faults.filter((fault) => fault.includes('/satu.mp3')).length).to.equal(1);
  });

  it('goes on where one never ends and one never begins', async () => {
    const device = fakePlatform();
    device.hanging.add('nomor-antrean');
    device.stalled.add('loket');
    voice.start(device, { chime: false });
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(device.asked.slice(1)).to.deep.equal(
      ['huruf-a', 'satu', 'silakan-menuju', 'dua', 'silakan-lihat-layar'].map(
        (name) => `play ${name}`,
      ),
    );
    expect(voice.outcomes).to.deep.equal(['A-1 by clips']);
  });

  it('tells the author of words that none says', async () => {
    const device = fakePlatform();
    voice.start(device, { chime: false });
    voice.add('A-1', { counter: 'Loket Disdukcapil 2' });
    voice.add('A-2', { counter: 'Loket Disdukcapil 2' });
    await voice.clock.advance(minute);
    expect(voice.faults.length).to.equal(1);
    expect(voice.faults[0]).to.contain('"Disdukcapil"');
  });
});

describe('calls that are not said', () => {
  it('are those of quiet hours, by the mall’s clock', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false, quietHours: '12:00-13:00, 09:00-09:10' });
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(voice.announcer.state).to.equal('quiet');
    await voice.clock.advance(9 * minute);
    expect(voice.announcer.state).to.equal('ready');
    voice.add('A-2');
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 quietHours', 'A-2 by speech']);
    expect(device.asked).to.deep.equal([sentence('a, dua')]);
  });

  it('are too old ones', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false });
    voice.add('A-1', { at: Date.parse('2026-11-23T09:00:00+07:00') - 90_001 });
    voice.add('A-2', { at: Date.parse('2026-11-23T09:00:00+07:00') - 89_000 });
    await voice.clock.advance(minute);
    expect(voice.outcomes).to.deep.equal(['A-1 tooOld', 'A-2 by speech']);
  });

  it('are those whose number is called again before their turn; the recall takes it', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { chime: false });
    voice.add('A-1');
    voice.add('A-2');
    voice.add('A-3');
    await voice.clock.advance(100);
    voice.add('A-2', { id: 'elsewhere', kind: 'recall', counter: 'Loket 9' });
    voice.add('A-2', { id: 'again', kind: 'recall' });
    voice.add('A-1', { id: 'anew', kind: 'recall' });
    await voice.clock.advance(2 * minute);
    expect(voice.outcomes).to.deep.equal([
      ...['A-2 superseded', 'A-1 by speech', 'again by speech', 'A-3 by speech'],
      ...['elsewhere by speech', 'anew by speech'],
    ]);
  });
});

describe('many calls at once', () => {
  it('are said once instead of twice, then without a chime, none lost, in order', async () => {
    const device = fakePlatform([indonesianVoice]);
    voice.start(device, { repeat: 2, maximumAge: 10 * minute });
    const numbers = Array.from({ length: 9 }, (_, index) => `${index + 1}`);
    for (const number of numbers) voice.add(number);
    await voice.clock.advance(5 * minute);
    expect(voice.outcomes).to.deep.equal(numbers.map((number) => `${number} by speech`));
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
    voice.start(device, settings);
    voice.announcer.change(settings);
    voice.add('A-1');
    await voice.clock.advance(minute);
    expect(device.asked).to.deep.equal([sentence('a, satu')]);
    expect(device.utterances[0]?.volume).to.equal(1);
    expect(voice.faults.length).to.equal(5);
  });
});
