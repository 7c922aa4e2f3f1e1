import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { announcement, clipsByName } from '../../../../src/rules/number-speech.js';
import { createAnnouncer } from '../../../../src/widgets/queue-board/voice/announcer.js';
import { clipSteps } from '../../../../src/widgets/queue-board/voice/clip-steps.js';
import { browserPlatform } from '../../../../src/widgets/queue-board/voice/platform.js';
import type { Outcome, VoiceState } from '../../../../src/widgets/queue-board/voice/voice.types.js';

const folder = '/assets/voice/id/';
const rate = 44_100;
const context = new OfflineAudioContext(1, rate, rate);
const decoded = new Map<string, Promise<Float32Array>>();

function samplesOf(name: string): Promise<Float32Array> {
  const known =
    decoded.get(name) ??
    fetch(`${folder}${name}.mp3`)
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => context.decodeAudioData(bytes))
      .then((buffer) => buffer.getChannelData(0));
  decoded.set(name, known);
  return known;
}

/** Loudest sample and level (root mean square) in each 10 ms. */
function frames(samples: Float32Array): { peak: number; level: number }[] {
  const size = rate / 100;
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, index) => {
    const frame = samples.subarray(index * size, (index + 1) * size);
    const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
    return {
      peak: frame.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
      level: power ** 0.5,
    };
  });
}

/** Below this a frame is silence to who stands in a hall: -46 dB. */
const silence = 0.005;

/** Lengths, in milliseconds, of the silences between the first and the last sound. */
function silencesIn(samples: Float32Array): number[] {
  const lengths: number[] = [];
  let length: number | undefined;
  for (const { level } of frames(samples)) {
    if (level < silence) length = length === undefined ? undefined : length + 10;
    else {
      if (length) lengths.push(length);
      length = 0;
    }
  }
  return lengths;
}

/** An announcement in one piece, laid out as the player plays it. */
async function rendered(number: string, counter: string, kind = 'call') {
  const steps = clipSteps(announcement({ number, counter, kind }).units);
  const parts = await Promise.all(
    steps.map(async ({ name, pause }) => ({ samples: await samplesOf(name), pause })),
  );
  const length = parts.reduce(
    (sum, { samples, pause }) => sum + samples.length + Math.round((pause / 1000) * rate),
    0,
  );
  const whole = new OfflineAudioContext(1, length, rate);
  let at = 0;
  for (const { samples, pause } of parts) {
    const buffer = whole.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(Float32Array.from(samples), 0);
    const source = whole.createBufferSource();
    source.buffer = buffer;
    source.connect(whole.destination);
    source.start(at / rate);
    at += samples.length + Math.round((pause / 1000) * rate);
  }
  return { steps, samples: (await whole.startRendering()).getChannelData(0) };
}

describe('the recordings as the browser decodes them', () => {
  it('sound, at one level, without clipping, as long as the checksums say', async () => {
    const { clips } = (await (await fetch(`${folder}checksums.json`)).json()) as {
      clips: Record<string, { milliseconds: number }>;
    };
    for (const name of clipsByName.keys()) {
      const samples = await samplesOf(name);
      const sounding = frames(samples).filter(({ level }) => level > silence);
      const peak = Math.max(...sounding.map((frame) => frame.peak));
      const power = sounding.reduce((sum, { level }) => sum + level * level, 0) / sounding.length;
      expect(sounding.length, `${name} sounds`).to.be.greaterThan(12);
      expect(peak, `${name} peak`).to.be.within(0.2, 0.98);
      expect(10 * Math.log10(power), `${name} level in dB`).to.be.within(-24, -16);
      const milliseconds = (samples.length / rate) * 1000;
      expect(milliseconds, name).to.be.within(
        clips[name]?.milliseconds ?? Infinity,
        // What an encoder adds.
        (clips[name]?.milliseconds ?? 0) + 100,
      );
    }
  });

  it('begin and end without a breath that would tear words apart', async () => {
    for (const name of clipsByName.keys()) {
      if (name === 'chime') continue;
      const levels = frames(await samplesOf(name)).map(({ level }) => level > silence);
      expect(levels.indexOf(true) * 10, `${name} before`).to.be.lessThan(90);
      expect((levels.length - 1 - levels.lastIndexOf(true)) * 10, `${name} after`).to.be.lessThan(
        140,
      );
    }
  });
});

describe('an announcement by recordings, in one piece', () => {
  const calls = [
    ['A-012', 'Loket 5', 'call', 4, 8],
    ['OSS-001', 'Gerai 1 Loket A', 'recall', 6, 12],
    ['KTP-el 128', 'Lantai 2 Konter 319', 'call', 6, 13],
    ['7', 'Bandara', 'call', 3, 6],
  ] as const;
  for (const [number, counter, kind, least, most] of calls) {
    it(`of ${number} to ${counter} is ${least} to ${most} seconds, with gaps as people make them`, async () => {
      const { steps, samples } = await rendered(number, counter, kind);
      expect(samples.length / rate).to.be.within(least, most);
      const silences = silencesIn(samples);
      expect(Math.max(...silences), 'longest gap').to.be.within(260, 720);
      const pauses = steps.slice(0, -1).filter(({ pause }) => pause >= 260).length;
      expect(silences.filter((gap) => gap >= 250).length, 'pauses').to.equal(pauses);
      expect(Math.max(...frames(samples).map(({ peak }) => peak))).to.be.lessThan(0.98);
    });
  }
});

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve: (value: Value) => resolve(value) };
}

describe('recordings in real elements', () => {
  it('wait for a tap, and then play to their end, each once and in order', async () => {
    const played: string[] = [];
    const platform = browserPlatform();
    const watched = {
      ...platform,
      createAudio: () => {
        const element = platform.createAudio?.() ?? new Audio();
        element.addEventListener('ended', () => {
          played.push(/([^/]+)\.mp3$/.exec(element.src)?.[1] ?? element.src);
        });
        return element;
      },
    };
    const states: VoiceState[] = [];
    const faults: string[] = [];
    const button = document.createElement('button');
    button.textContent = 'Nyalakan suara';
    document.body.append(button);
    const told = later<Outcome>();
    const locked = later<VoiceState>();
    const started = performance.timeOrigin;
    const announcer = createAnnouncer({
      settings: { clipsAddress: folder, clipsOnly: true, maximumAge: 600_000 },
      zone: 'Asia/Jakarta',
      now: () => started + performance.now(),
      platform: watched,
      hearer: {
        state: (state) => {
          states.push(state);
          if (state === 'locked') locked.resolve(state);
        },
        said: (_call, outcome) => told.resolve(outcome),
        fault: (message) => faults.push(message),
      },
    });
    try {
      announcer.add({
        id: '1',
        number: 'A-7',
        counter: 'Loket 12',
        kind: 'call',
        at: started + performance.now(),
      });
      await locked.promise;
      expect(played).to.deep.equal([]);

      button.addEventListener('click', () => announcer.unlock());
      const { x, y } = button.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.ceil(x) + 4, Math.ceil(y) + 4] });
      expect(await told.promise).to.deep.equal({ kind: 'ended', by: 'clips' });
    } finally {
      announcer.close();
      button.remove();
    }
    expect(played).to.deep.equal([
      ...['chime', 'nomor-antrean', 'huruf-a', 'tujuh', 'silakan-menuju'],
      ...['loket', 'dua', 'belas'],
    ]);
    expect(states).to.deep.equal(['locked', 'speaking', 'ready']);
    expect(faults).to.deep.equal([]);
  });
});
