import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import {
  analyze,
  elementsOf,
  isManifestInStep,
  type Declaration,
  type Manifest,
  type Named,
} from '../../scripts/build-manifest.js';
import { widgetNames } from '../../src/embed/widgets.js';
import { textsIn } from './built-package.js';

let manifest: Manifest;
let sources: Map<string, string>;
before(async () => {
  manifest = await analyze();
  sources = await textsIn('src', /\.ts$/);
});

/** Sources that a widget draws with: its own and those all widgets share. */
const drawnBy = (name: string) =>
  [...sources].filter(([path]) =>
    ['ui/', 'base/', 'theme/', `widgets/${name}/`].some((folder) => path.startsWith(folder)),
  );
const namesIn = (texts: readonly [string, string][], pattern: RegExp) => [
  ...new Set(texts.flatMap(([, text]) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];
const elementOf = (name: string): Declaration => {
  const element = elementsOf(manifest).find(({ tagName }) => tagName === `mpp-${name}`);
  if (!element) throw new Error(`mpp-${name} is not in the manifest`);
  return element;
};
const names = (list: readonly Named[] = []) => list.map(({ name }) => name);

describe('custom-elements.json', () => {
  it('says what the sources say (else: npm run build:manifest)', async () => {
    expect(await isManifestInStep(manifest)).to.equal(true);
  });

  it('describes every widget, and everything public about it', () => {
    expect(elementsOf(manifest).map(({ tagName }) => tagName)).to.have.members(
      widgetNames.map((name) => `mpp-${name}`),
    );
    for (const { declarations = [] } of manifest.modules) {
      for (const one of declarations) {
        const lists = [one.members, one.attributes, one.events, one.slots, one.cssParts];
        const undescribed = [...lists, one.cssProperties]
          .flatMap((list) => list ?? [])
          .filter(({ description }) => !description)
          .map(({ name }) => `${one.name}.${name}`);
        expect(undescribed).to.deep.equal([]);
      }
    }
  });

  for (const name of widgetNames) {
    it(`names the parts that mpp-${name} has, and no others`, () => {
      const drawn = namesIn(drawnBy(name), /\spart="([\w-]+)"/g);
      expect(names(elementOf(name).cssParts)).to.have.members(drawn);
    });

    it(`names the custom properties that mpp-${name} heeds, and no others`, () => {
      const heeded = namesIn(drawnBy(name), /var\(\s*(--mpp-[\w-]+)/g);
      expect(names(elementOf(name).cssProperties)).to.have.members(heeded);
    });

    it(`names the events that mpp-${name} fires`, () => {
      const own = [...sources].filter(([path]) => path.startsWith(`widgets/${name}/`));
      const fired = namesIn(own, /static readonly type = '(mpp-[\w-]+)'/g);
      expect(names(elementOf(name).events)).to.have.members(fired);
    });
  }

  it('is where package.json says', async () => {
    const { customElements, exports } = JSON.parse(await readFile('package.json', 'utf8')) as {
      customElements: string;
      exports: Record<string, unknown>;
    };
    expect(customElements).to.equal('custom-elements.json');
    for (const name of widgetNames) {
      expect(exports).to.have.property(`./${name}`);
      expect(exports).to.have.property(`./${name}/define`);
    }
  });
});
