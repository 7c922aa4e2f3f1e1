import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { importsOf, measureSizes, sizeTable, tooLarge } from '../../scripts/build-sizes.js';
import { buildStandalone } from '../../scripts/build-standalone.js';
import { builtPackage, runTool, textsIn, type BuiltPackage } from './built-package.js';
import { buildForConsumer } from './consumer.js';

let built: BuiltPackage;
before(async () => {
  built = await builtPackage();
});
after(() => built.remove());

const pureEntries = ['', '/service-catalogue', '/client', '/testing', '/i18n/id', '/i18n/en'];

describe('package in Node', () => {
  for (const entry of pureEntries) {
    it(`mpp-widgets${entry} imports without a page and registers nothing`, async () => {
      const printed = await built.runModule(`
        const touched = [];
        for (const name of ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'location']) {
          Object.defineProperty(globalThis, name, {
            configurable: true,
            get() {
              // Lit looks whether there is a document; what counts is who of ours asks.
              const caller = new Error().stack.split('\\n')[2];
              if (caller.includes(${JSON.stringify('/dist/')})) touched.push(name + caller);
              return undefined;
            },
          });
        }
        await import('mpp-widgets${entry}');
        const defined = globalThis.customElements?.get('mpp-service-catalogue') !== undefined;
        console.log(JSON.stringify({ touched, defined }));
      `);
      expect(JSON.parse(printed)).to.deep.equal({ touched: [], defined: false });
    });
  }

  it('renders a widget to declarative shadow DOM, with the page’s own content in it', async () => {
    const printed = await built.runModule(`
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import { MppServiceCatalogue } from 'mpp-widgets/service-catalogue';
      customElements.define('mpp-service-catalogue', MppServiceCatalogue);
      const page = html\`<mpp-service-catalogue><a href="/layanan">Layanan</a></mpp-service-catalogue>\`;
      console.log(await collectResult(render(page)));
    `);
    expect(printed).to.match(/<mpp-service-catalogue[^>]*><template [^>]*shadowrootmode="open"/);
    expect(printed).to.contain('part="base"');
    expect(printed).to.contain('<a href="/layanan">Layanan</a>');
  });
});

describe('package for a consumer', () => {
  it('passes publint', async () => {
    await runTool('publint/src/cli.js', 'run', built.folder, '--strict');
  });

  it('passes Are the Types Wrong', async () => {
    await runTool(
      '@arethetypeswrong/cli/dist/index.js',
      '--pack',
      built.folder,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'custom-elements.json',
      'theme.css',
    );
  });

  it('says which modules have side effects: those that define, ready themes, and the files a site serves itself', async () => {
    const { sideEffects } = JSON.parse(await readFile('package.json', 'utf8')) as {
      sideEffects: string[];
    };
    const others = sideEffects.filter(
      (pattern) =>
        !/\/define\.[jt]s$|\.css$/.test(pattern) && !/\/(?:standalone|embed)\//.test(pattern),
    );
    expect(others).to.deep.equal([]);
  });

  it('gives its ready themes as style sheets, by name and to sites without a bundler', async () => {
    const themes = (await readdir('src/theme/themes')).sort();
    const found = await built.runModule(`
      const names = ${JSON.stringify(themes)};
      const { readFileSync } = await import('node:fs');
      const read = (name) => readFileSync(new URL(import.meta.resolve('mpp-widgets/' + name)), 'utf8');
      if (read('theme.css') !== read('theme/default.css')) throw new Error('theme.css is another');
      console.log(JSON.stringify(names.map((name) => read('theme/' + name))));
    `);
    const texts = await Promise.all(
      themes.map((name) => readFile(join('src/theme/themes', name), 'utf8')),
    );
    expect(JSON.parse(found)).to.deep.equal(texts);
    const served = await textsIn(join(built.standalone, 'themes'), /\.css$/);
    expect([...served.values()]).to.deep.equal(texts);
  });

  it('has the recordings among the files that a site serves itself', async () => {
    const found = await built.runModule(`
      const { existsSync, readdirSync } = await import('node:fs');
      const one = new URL(import.meta.resolve('mpp-widgets/standalone/voice/id/dua.mp3'));
      console.log(JSON.stringify(existsSync(one) && readdirSync(new URL('.', one)).sort()));
    `);
    expect(JSON.parse(found)).to.deep.equal((await readdir('assets/voice/id')).sort());
  });

  it('installed from its tarball, bundles: a widget that is defined, and nothing where nothing is used', async () => {
    const { defining, unused, errorOnly } = await buildForConsumer(built.folder);
    expect(defining).to.contain('mpp-service-catalogue');
    expect(defining).to.match(/customElements\.define\(/);
    expect(unused.trim()).to.equal('');
    expect(errorOnly).to.contain('MppError');
    expect(errorOnly).not.to.match(/LitElement|shadowRoot|customElements/);
  });
});

describe('files a site serves itself', () => {
  it('are as small as they must be', async () => {
    const sizes = await measureSizes(built.standalone);
    expect(tooLarge(sizes), `\n${sizeTable(sizes)}\n`).to.deep.equal([]);
  });

  it('bring Lit once: what lies beside the one file takes it from there', async () => {
    const beside = join(built.standalone, 'beside');
    for (const name of await readdir(beside)) {
      if (!name.endsWith('.js')) continue;
      const code = await readFile(join(beside, name), 'utf8');
      expect(code, name).not.to.match(/litHtmlVersions|reactiveElementVersions/);
      expect(importsOf(code, false), name).to.deep.equal([]);
    }
  });

  it('are counted with all they import, at once and later', () => {
    const code =
      'import{a}from"./shared/x-1.js";import"./y.js";let z=()=>import("./z.js");let t=`from "w.js"`';
    expect(importsOf(code, false)).to.deep.equal(['./shared/x-1.js', './y.js']);
    expect(importsOf(code, true)).to.deep.equal(['./shared/x-1.js', './y.js', './z.js']);
  });

  it('carry the hash that a page can ask for', async () => {
    const hashes = JSON.parse(
      await readFile(join(built.standalone, 'integrity.json'), 'utf8'),
    ) as Record<string, string>;
    const files = await textsIn(built.standalone, /\.(?:js|css)$/);
    expect(Object.keys(hashes)).to.deep.equal([...files.keys()]);
    expect(Object.keys(hashes)).to.include.members([
      'loader.js',
      'mpp-widgets.js',
      'service-catalogue.js',
    ]);
    for (const [file, text] of files) {
      const hash = createHash('sha384').update(text).digest('base64');
      expect(hashes[file], file).to.equal(`sha384-${hash}`);
    }
  });

  it('are the same bytes when built again', async () => {
    const again = join(built.folder, 'dist', 'again');
    await buildStandalone(again);
    const first = await textsIn(built.standalone, /\.\w+$/);
    expect(await textsIn(again, /\.\w+$/)).to.deep.equal(first);
  });

  it('evaluate no text as code and name no host but examples, name spaces and where a reader may share', async () => {
    // Nothing is asked of WhatsApp and of maps before somebody follows the link; schema.org is a name.
    const known =
      /^https?:\/\/(?:www\.w3\.org\/|schema\.org\b|wa\.me\/|www\.openstreetmap\.org\/\?mlat=|[^/]*\b(?:example|invalid)\b)/;
    for (const [file, code] of await textsIn(built.standalone, /\.js$/)) {
      expect(code, file).not.to.match(/\beval\(|\bnew Function\b|document\.write/);
      const hosts = [...code.matchAll(/\bhttps?:\/\/[a-z0-9][^\s"'`\\)<]*/gi)].map(([url]) => url);
      expect(
        hosts.filter((url) => !known.test(url)),
        file,
      ).to.deep.equal([]);
    }
  });

  it('come with source maps that hold the sources', async () => {
    for (const [file, text] of await textsIn(built.standalone, /\.js\.map$/)) {
      const map = JSON.parse(text) as { sourcesContent?: (string | null)[] };
      expect(
        map.sourcesContent?.every((source) => source !== null),
        file,
      ).to.equal(true);
    }
  });
});
