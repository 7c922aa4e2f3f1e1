import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { widgetNames } from '../src/embed/widgets.js';
import { coreChunk } from './build-core-chunk.js';
import { takeHanded } from './build-handed.js';
import { besideFolder, inlineImports } from './build-inline-imports.js';
import { minifyFurther } from './minify-further.js';

/** Chrome 109, Safari 16.4 and Firefox 115 run ES2022. */
export const target = 'es2022';
export const minify = {
  compress: true,
  mangle: true,
  codegen: { removeWhitespace: true },
} as const;

/** Recordings that a board speaks by where the device has no voice, in a folder for each language. */
export const voiceFolder = 'assets/voice';

/**
 * What the one file does not hold, because few visits need it: everyday language, sheets of paper, help for the page's
 * author, colours for browsers before 2024, what asks for and follows queues, what speaks. Each is on its own and keeps no state that the one file has as well.
 */
const beside = {
  lexicon: 'src/rules/search/lexicon/lexicon.ts',
  notice: 'src/widgets/service-catalogue/further/notice.ts',
  contrast: 'src/theme/contrast.ts',
  palette: 'src/theme/palette.ts',
  hall: 'src/one-file/hall.ts',
  announcer: 'src/widgets/queue-board/voice/announcer.ts',
};

/** Modules that come from there, and from which file. */
const besideFiles = new Map([
  ...Object.keys(beside).map((name) => [name, name] as const),
  ...['queue-engine', 'watch', 'queue-board.content'].map((name) => [name, 'hall'] as const),
]);

type OutputOptions = NonNullable<
  Extract<
    NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>['output'],
    { minify?: unknown }
  >
>;

/**
 * Builds the files that a site serves itself: all that a visit needs in one (`mpp-widgets.js`, with `beside/` for what
 * few need), the loader with one file per widget and what they share, the service worker that keeps pages for when their
 * server is away, and the ready themes. `integrity.json` holds the SRI of each.
 */
export async function buildStandalone(outDir: string): Promise<void> {
  const defineFiles = widgetNames.map((name) => [name, `src/widgets/${name}/define.ts`] as const);
  await bundle(outDir, {
    entry: { 'mpp-widgets': 'src/embed/standalone.ts' },
    output: { codeSplitting: false },
    plugins: [inlineImports(besideFiles, `./${besideFolder}/`)],
  });
  for (const [name, file] of Object.entries(beside)) {
    await bundle(outDir, {
      entry: { [`${besideFolder}/${name}`]: file },
      output: { codeSplitting: false },
      plugins: [takeHanded(), inlineImports(besideFiles, './')],
    });
  }
  await bundle(outDir, {
    entry: { loader: 'src/embed/loader.ts', ...Object.fromEntries<string>(defineFiles) },
    output: {
      chunkFileNames: 'shared/[name]-[hash].js',
      codeSplitting: { groups: [coreChunk(defineFiles.map(([, file]) => file))] },
    },
  });
  await bundle(outDir, {
    entry: { 'mpp-offline': 'src/embed/offline/mpp-offline.ts' },
    // A classic script: Firefox 115 has no module workers, and a host's own worker may import it.
    format: 'iife',
    output: {},
  });
  // One folder above `beside/` and `shared/`, where what speaks looks for recordings.
  await cp(voiceFolder, join(outDir, 'voice'), { recursive: true });
  // Ready themes are plain style sheets, which a page links as they are.
  await cp('src/theme/themes', join(outDir, 'themes'), { recursive: true });
  await writeIntegrity(outDir);
}

interface Bundle {
  readonly entry: Record<string, string>;
  readonly format?: 'es' | 'iife';
  readonly output: OutputOptions;
  readonly plugins?: Plugin[];
}

async function bundle(
  outDir: string,
  { entry, format = 'es', output, plugins = [] }: Bundle,
): Promise<void> {
  await build({
    logLevel: 'warn',
    plugins: [...plugins, minifyFurther()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target,
      outDir,
      emptyOutDir: false,
      // Beside the files, not named in them: a citizen's phone has no use for the line.
      sourcemap: 'hidden',
      modulePreload: false,
      lib: { entry, formats: [format], name: 'mppOffline' },
      rolldownOptions: {
        // Whose plugin took how long is of no use to who builds.
        checks: { bundlerTimings: false },
        output: { minify, comments: false, entryFileNames: '[name].js', ...output },
      },
    },
  });
}

/** Writes the SRI (sha384) of every file that a page may load, by its path below the folder. */
export async function writeIntegrity(outDir: string): Promise<void> {
  const files = (await readdir(outDir, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:js|css)$/.test(file))
    .sort();
  const hashes = await Promise.all(
    files.map(async (file) => {
      const digest = createHash('sha384').update(await readFile(join(outDir, file)));
      return [file, `sha384-${digest.digest('base64')}`] as const;
    }),
  );
  await writeFile(
    join(outDir, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}
