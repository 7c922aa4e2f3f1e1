/**
 * `npm run build:voice`: makes the recordings of `assets/voice/id` with espeak-ng's Indonesian voice, one for each name that
 * `rules/number-speech` may ask for, and `checksums.json`, which tells what each says and how long it is. They are a
 * stopgap: a mall's own recordings take their names.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chimeClip, clipsByName } from '../src/rules/number-speech.js';
import { chime, levelled, readWav, type Sound, trimmed, writeWav } from './voice-samples.js';

const folder = 'assets/voice/id';
const checksums = join(folder, 'checksums.json');

/** Words a minute: slower than people talk, as a hall needs it. */
const speed = '140';
const bitRate = '32';
const sampleRate = 22_050;

/**
 * Where espeak-ng's rules take one e for the other (KBBI writes é where it is not the pepet), in its own sound signs.
 */
const sounds: Readonly<Record<string, string>> = {
  empat: "@mp'at",
  enam: "@n'am",
  belas: "b@l'as",
  sebelas: "s@b@l'as",
  loket: "l'oket",
  gerai: "g@R2'aI",
  gedung: "g@d'uN",
  // The Indonesian v is an f.
  ve: "f'e",
};

const scratch = await mkdtemp(join(tmpdir(), 'mpp-voice-'));
try {
  await makeAll();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function makeAll(): Promise<void> {
  for (const file of await readdir(folder)) await rm(join(folder, file));
  const clips: Record<string, { text: string; milliseconds: number; sha256: string }> = {};
  let bytes = 0;
  for (const [name, text] of [...clipsByName].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const sound = levelled(name === chimeClip ? chime(sampleRate) : trimmed(await say(text)));
    const file = join(folder, `${name}.mp3`);
    await encode(sound, file);
    const content = await readFile(file);
    bytes += (await stat(file)).size;
    clips[name] = {
      text,
      milliseconds: Math.round((sound.samples.length / sound.rate) * 1000),
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  }
  const [version = ''] = run('espeak-ng', ['--version']).split('  Data at');
  const about = {
    madeBy: `${version.trim()}, voice id; LAME, ${bitRate} kbit/s, mono`,
    clips,
  };
  const options = await resolveConfig(checksums);
  await writeFile(
    checksums,
    await format(JSON.stringify(about), { ...options, filepath: checksums }),
  );
  const count = Object.keys(clips).length;
  process.stdout.write(`${count} recordings in ${folder}, ${(bytes / 1000).toFixed(1)} kB\n`);
}

async function say(text: string): Promise<Sound> {
  const file = join(scratch, 'said.wav');
  const known = sounds[text];
  const written = known === undefined ? text : `[[${known}]]`;
  run('espeak-ng', ['-v', 'id', '-s', speed, '-w', file, written]);
  return readWav(await readFile(file));
}

/** An encoder adds up to 80 ms of silence; it writes how much, and some players leave it out. */
async function encode(sound: Sound, file: string): Promise<void> {
  const wav = join(scratch, 'levelled.wav');
  await writeFile(wav, writeWav(sound));
  run('lame', ['--quiet', '-m', 'm', '--cbr', '-b', bitRate, '-q', '0', wav, file]);
}

/** @throws {Error} that says how a missing program is had */
function run(program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (error) {
    throw new Error(
      `${program} cannot be run. On Debian: apt-get install espeak-ng lame (only to make recordings anew).`,
      { cause: error },
    );
  }
  if (status !== 0) throw new Error(`${program} failed:\n${stderr}`);
  return stdout;
}
