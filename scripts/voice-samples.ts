/** Mono sound: samples between -1 and 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float32Array;
}

/** Reads a WAV file of 16-bit mono samples, as espeak-ng writes it. @throws {Error} for any other */
export function readWav(file: Buffer): Sound {
  const isMono16 = file.readUInt16LE(22) === 1 && file.readUInt16LE(34) === 16;
  const start = file.indexOf('data');
  if (file.toString('latin1', 0, 4) !== 'RIFF' || !isMono16 || start < 0) {
    throw new Error('This is no WAV file of 16-bit mono samples.');
  }
  const length = Math.floor(Math.min(file.readUInt32LE(start + 4), file.length - start - 8) / 2);
  const samples = Float32Array.from(
    { length },
    (_, index) => file.readInt16LE(start + 8 + index * 2) / 32768,
  );
  return { rate: file.readUInt32LE(24), samples };
}

/** Writes a WAV file of 16-bit mono samples. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + index * 2);
  });
  return file;
}

/** Part of the loudest sample below which a sound counts as silence: -42 dB. */
const silence = 0.008;

/** Cuts silence at both ends away, but for a breath, and lets the ends fade so that they do not click. */
export function trimmed({ rate, samples }: Sound): Sound {
  const threshold = peakOf(samples) * silence;
  const first = samples.findIndex((sample) => Math.abs(sample) > threshold);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > threshold);
  const [before, after] = [0.008 * rate, 0.025 * rate].map(Math.round) as [number, number];
  const cut = samples.slice(Math.max(0, first - before), last + after);
  for (let index = 0; index < after; index++) {
    const end = cut.length - 1 - index;
    if (index < before) cut[index] = (cut[index] ?? 0) * (index / before);
    if (end >= 0) cut[end] = (cut[end] ?? 0) * (index / after);
  }
  return { rate, samples: cut };
}

const wantedLevel = 10 ** (-19 / 20);
/** MP3 may come out a little louder than it went in. */
const highestPeak = 10 ** (-2 / 20);

/**
 * Brings the sounding parts to one level, so that no word of an announcement is louder than the next. Peaks beyond the
 * highest are bent, not cut.
 */
export function levelled({ rate, samples }: Sound): Sound {
  const gain = wantedLevel / levelOf({ rate, samples });
  const knee = highestPeak * 0.7;
  const room = highestPeak - knee;
  const bent = samples.map((sample) => {
    const loud = Math.abs(sample * gain);
    const size = loud <= knee ? loud : knee + room * Math.tanh((loud - knee) / room);
    return Math.sign(sample) * size;
  });
  return { rate, samples: bent };
}

/** Root mean square of the parts that sound: frames of 20 ms that are not 26 dB below the loudest. */
export function levelOf({ rate, samples }: Sound): number {
  const size = Math.round(rate * 0.02);
  const powers: number[] = [];
  for (let start = 0; start < samples.length; start += size) {
    const frame = samples.subarray(start, start + size);
    powers.push(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
  }
  const loudest = Math.max(...powers);
  const sounding = powers.filter((power) => power > loudest / 400);
  return Math.sqrt(sounding.reduce((sum, power) => sum + power, 0) / sounding.length);
}

export const peakOf = (samples: Float32Array): number =>
  samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

/** Two tones that fall, as halls have them: E5 and C5 with a little of their octaves, which die away. */
export function chime(rate: number): Sound {
  const tones = [
    { start: 0, frequency: 659.26, fading: 0.35 },
    { start: 0.42, frequency: 523.25, fading: 0.5 },
  ];
  const samples = new Float32Array(Math.round(rate * 1.7));
  for (const { start, frequency, fading } of tones) {
    for (let index = Math.round(start * rate); index < samples.length; index++) {
      const time = index / rate - start;
      const attack = Math.min(1, time / 0.005);
      const angle = 2 * Math.PI * frequency * time;
      const tone = Math.sin(angle) + 0.3 * Math.sin(2 * angle) + 0.1 * Math.sin(3 * angle);
      samples[index] = (samples[index] ?? 0) + 0.4 * attack * tone * Math.exp(-time / fading);
    }
  }
  return { rate, samples };
}
