import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { widgetNames } from '../../src/embed/widgets.js';

const guide = readFileSync('docs/guides/add-a-widget.md', 'utf8');
/** Paths of the checklist: `- [ ] \`path\` what it is`. */
const items = [...guide.matchAll(/^- \[ \] `([^`]+)`/gm)].map(([, path = '']) => path);

const read = (path: string) => readFileSync(path, 'utf8');

/** What files that all widgets share must say of each of them. */
const shared: Readonly<Record<string, (name: string) => void>> = {
  'src/embed/widgets.ts': (name) => expect(widgetNames).to.include(name),
  'src/define.ts': (name) =>
    expect(read('src/define.ts')).to.include(`'./widgets/${name}/define.js'`),
  'src/index.ts': (name) =>
    expect(read('src/index.ts')).to.include(`'./widgets/${name}/${name}.js'`),
  'package.json': (name) => {
    const { exports, sideEffects } = JSON.parse(read('package.json')) as {
      exports: Record<string, { types: string; default: string }>;
      sideEffects: string[];
    };
    const folder = `./dist/widgets/${name}`;
    expect(exports[`./${name}`]).to.deep.equal({
      types: `${folder}/${name}.d.ts`,
      default: `${folder}/${name}.js`,
    });
    expect(exports[`./${name}/define`]).to.deep.equal({
      types: `${folder}/define.d.ts`,
      default: `${folder}/define.js`,
    });
    expect(sideEffects).to.include('./dist/widgets/*/define.js');
  },
};

describe('The guide on adding a widget', () => {
  it('has a checklist, and every shared file in it is looked into', () => {
    expect(items.length).to.be.greaterThan(10);
    const others = items.filter((path) => !path.includes('<name>'));
    expect(others).to.have.members(Object.keys(shared));
  });

  for (const name of readdirSync('src/widgets')) {
    it(`holds for ${name}`, () => {
      for (const item of items) {
        const check = shared[item];
        if (check) check(name);
        else
          expect(existsSync(item.replaceAll('<name>', name)), `${item} of ${name}`).to.equal(true);
      }
    });
  }

  it('is followed by every name the loader knows', () => {
    expect([...widgetNames].sort()).to.deep.equal(readdirSync('src/widgets').sort());
  });
});
