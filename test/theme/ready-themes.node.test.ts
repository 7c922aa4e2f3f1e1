import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { analyze, elementsOf } from '../../scripts/build-manifest.js';

const folder = 'src/theme/themes';
const files = readdirSync(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[^]*?\*\//g, '');
const unique = (names: readonly string[]) => [...new Set(names)];
let tokens: string[];
let parts: string[];
before(async () => {
  const elements = elementsOf(await analyze());
  tokens = unique(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  );
  parts = unique(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
});

describe('Ready themes', () => {
  for (const file of files) {
    it(`${file} sets public properties on the page, and nothing else`, () => {
      const css = withoutComments(read(file));
      const set = [...css.matchAll(/([\w-]+)\s*:\s*[^;{}]+;/g)].map(([, name = '']) => name);
      expect(set).not.to.be.empty;
      expect(tokens).to.include.members(set);
      const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, text = '']) => text.trim());
      expect(selectors.filter((text) => !text.startsWith('@supports ('))).to.satisfy(
        (rest: string[]) => rest.every((text) => text === ':root'),
      );
      expect(css).not.to.match(/url\(|@import|!important/);
    });
  }

  it('the default one names every property, so that it can be copied', () => {
    const named = [...read('default.css').matchAll(/(--mpp-[\w-]+):/g)].map(([, name]) => name);
    expect(named).to.have.members(tokens);
  });
});

describe('The guide to theming', () => {
  const guide = readFileSync('docs/guides/theming.md', 'utf8');
  const firstCells = [...guide.matchAll(/^\| ([^|]+)\|/gm)].map(([, cell = '']) => cell);
  const inCode = firstCells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

  it('tells of every property, part and ready theme', () => {
    expect(inCode).to.include.members([...tokens, ...parts, ...files]);
  });
});
