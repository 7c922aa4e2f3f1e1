import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  chime,
  levelled,
  peakOf,
  readWav,
  trimmed,
  writeWav,
} from '../../scripts/voice-samples.js';
import { clipsByName } from '../../src/rules/number-speech.js';

const folder = 'assets/voice/id';

interface Checksums {
  readonly clips: Readonly<
    Record<
      string,
      { readonly text: string; readonly milliseconds: number; readonly sha256: string }
    >
  >;
}

describe('the recordings that are published', async () => {
  const { clips } = JSON.parse(await readFile(join(folder, 'checksums.json'), 'utf8')) as Checksums;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.mp3'));

  it('are those that the rule may ask for, each with its words, and no other', () => {
    const told = Object.entries(clips).map(([name, { text }]) => [name, text]);
    expect(Object.fromEntries(told)).to.deep.equal(Object.fromEntries(clipsByName));
    expect(files.sort()).to.deep.equal([...clipsByName.keys()].map((name) => `${name}.mp3`).sort());
  });

  it('are the files that the checksums name', async () => {
    for (const [name, { sha256 }] of Object.entries(clips)) {
      const content = await readFile(join(folder, `${name}.mp3`));
      expect(createHash('sha256').update(content).digest('hex'), name).to.equal(sha256);
    }
  });

  it('are named so that every web server serves them, and small together', async () => {
    for (const name of files) expect(name).to.match(/^[a-z-]+\.mp3$/);
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name))));
    const bytes = contents.reduce((sum, { length }) => sum + length, 0);
    expect(bytes).to.be.lessThan(250_000);
  });

  it('are as long as a word or a short phrase is', () => {
    for (const [name, { text, milliseconds }] of Object.entries(clips)) {
      const most = name === 'chime' ? 2_000 : 300 + 90 * text.length;
      expect(milliseconds, name).to.be.within(200, most);
    }
  });
});

describe('the making of recordings', () => {
  const rate = 22_050;
  const tone = (level: number) =>
    Float32Array.from({ length: rate }, (_, index) =>
      index > 4_000 && index < 15_000 ? level * Math.sin(index / 10) : 0,
    );

  it('cuts silence and leaves no click at the ends', () => {
    const { samples } = trimmed({ rate, samples: tone(0.3) });
    expect(samples.length).to.be.within(11_000, 12_000);
    expect(Math.abs(samples[0] ?? 1)).to.be.lessThan(0.001);
    expect(Math.abs(samples.at(-1) ?? 1)).to.be.lessThan(0.001);
  });

  it('brings loud and soft to one level, below what clips', () => {
    const [loud, soft] = [0.9, 0.02].map((level) =>
      peakOf(levelled({ rate, samples: tone(level) }).samples),
    ) as [number, number];
    expect(Math.abs(loud - soft)).to.be.lessThan(0.01);
    expect(peakOf(levelled(chime(rate)).samples)).to.be.lessThan(0.8);
  });

  it('writes what it reads', () => {
    const { samples } = readWav(writeWav({ rate, samples: tone(0.5) }));
    expect(samples.length).to.equal(rate);
    expect(peakOf(samples)).to.be.closeTo(0.5, 0.001);
    expect(() => readWav(Buffer.alloc(64))).to.throw('WAV');
  });
});
