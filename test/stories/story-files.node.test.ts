import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { palettes } from '../../stories/support/surroundings.js';
import { widgetNames } from '../../src/embed/widgets.js';

const names = readdirSync('stories').filter((name) => /\.stories\.ts$/.test(name));

describe('Story files', () => {
  for (const name of names) {
    it(`${name} is tried in browsers`, () => {
      const test = `test/stories/${name.replace(/ts$/, 'test.ts')}`;
      expect(existsSync(test), test).to.equal(true);
      const text = readFileSync(test, 'utf8');
      expect(text).to.contain(`from '../../stories/${name.replace(/ts$/, 'js')}'`);
      expect(text).to.contain('tryStories(stories)');
    });
  }

  it('are there for every widget', () => {
    expect(names).to.include.members(widgetNames.map((name) => `${name}.stories.ts`));
  });

  it('have every ready theme among their palettes', () => {
    const themes = readdirSync('src/theme/themes').map((name) => name.replace(/\.css$/, ''));
    expect(Object.keys(palettes)).to.have.members(themes);
  });
});
