import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);

/** What a consumer's bundles hold. */
export interface ConsumerBundles {
  /** `import 'mpp-widgets/service-catalogue/define'` */
  readonly defining: string;
  /** `import 'mpp-widgets'` and nothing else. */
  readonly unused: string;
  /** `import { MppError } from 'mpp-widgets'` */
  readonly errorOnly: string;
}

/** Packs the package, installs the tarball in a project of its own without any network, and bundles with Vite. */
export async function buildForConsumer(packageFolder: string): Promise<ConsumerBundles> {
  const consumer = join(packageFolder, 'consumer');
  const installed = join(consumer, 'node_modules', 'mpp-widgets');
  await mkdir(installed, { recursive: true });
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', consumer], {
    cwd: packageFolder,
  });
  const tarball = (await readdir(consumer)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', join(consumer, tarball), '-C', installed, '--strip-components=1']);
  for (const name of ['lit', 'zod', 'idb-keyval']) {
    await symlink(resolve('node_modules', name), join(consumer, 'node_modules', name), 'junction');
  }
  await writeFile(join(consumer, 'package.json'), '{ "type": "module" }');
  return {
    defining: await bundle(consumer, `import 'mpp-widgets/service-catalogue/define';`),
    unused: await bundle(consumer, `import 'mpp-widgets';`),
    errorOnly: await bundle(
      consumer,
      `import { MppError } from 'mpp-widgets'; globalThis.failure = MppError;`,
    ),
  };
}

async function bundle(consumer: string, code: string): Promise<string> {
  await writeFile(join(consumer, 'main.js'), code);
  const result = await build({
    root: consumer,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'main.js', formats: ['es'], fileName: 'main' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n');
}
