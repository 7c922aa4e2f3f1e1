import { expect, fixture, html } from '@open-wc/testing';
import { brokenLine, nothingFound } from '../../src/ui/drawings.js';
import { drawnIcon, icon } from '../../src/ui/icons.js';
import { recording } from '../../src/testing/recorded/recording.js';
import { exposedElements } from '../support/flat-tree.js';

type Drawn = ReturnType<typeof icon>;

const drawn = (picture: Drawn) => fixture<HTMLElement>(html`<div>${picture}</div>`);

/** The line of an icon as the browser understood it. */
async function lineOf(picture: Drawn): Promise<SVGPathElement> {
  const path = (await drawn(picture)).querySelector('path');
  if (!path) throw new Error('Nothing is drawn.');
  return path;
}

describe('icons and drawings', () => {
  for (const [name, picture] of Object.entries({
    'an icon': icon('search'),
    'an icon that data bring along': drawnIcon('M4 4h16'),
    'what stands for nothing found': nothingFound,
    'what stands for a broken line': brokenLine,
  })) {
    it(`are nothing to assistive technology, because the words stand beside them: ${name}`, async () => {
      const box = await drawn(picture);
      expect(box.querySelectorAll('svg')).to.have.length(1);
      expect([...exposedElements(box)]).to.have.length(0);
      expect(box.querySelector('svg')?.textContent?.trim()).to.equal('');
    });
  }
});

describe('an icon that data bring along', () => {
  const general = async () => (await lineOf(drawnIcon(undefined))).getAttribute('d');

  it('is drawn as it is given', async () => {
    const line = await lineOf(drawnIcon('M4 12h16M12,4v16'));
    expect(line.getTotalLength()).to.equal(32);
  });

  it('may begin with a relative move and white space', async () => {
    expect((await lineOf(drawnIcon('\n m4 12 h16'))).getTotalLength()).to.equal(16);
  });

  const refused = {
    'nothing at all': '',
    markup: '"/><script>alert(1)</script><path d="M0 0',
    'an image': '<image href="https://example.org/x.svg"/>',
    'an address': 'url(https://example.org/x.svg#a)',
    script: 'javascript:alert(1)',
    'path data with something behind it': 'M4 4h16;fill:url(#a)',
    'an entity': 'M4 4&#104;16',
    'what does not begin with a move': 'h16v4',
    words: 'rumah',
  };
  for (const [what, drawing] of Object.entries(refused)) {
    it(`is the general one where it is ${what}`, async () => {
      const box = await drawn(drawnIcon(drawing));
      expect(box.querySelector('path')?.getAttribute('d')).to.equal(await general());
      expect([...box.querySelectorAll('svg *')].map(({ localName }) => localName)).to.deep.equal([
        'path',
      ]);
    });
  }

  it('stays in its box, for every theme of the example mall, and no two are alike', async () => {
    const themes = recording.malls.flatMap((mall) => mall.themes ?? []);
    expect(themes.length).to.be.greaterThan(20);
    const box = await fixture<HTMLElement>(
      html`<div>${themes.map(({ drawing }) => drawnIcon(drawing))}</div>`,
    );
    const paths = [...box.querySelectorAll('path')];
    paths.forEach((line, index) => {
      const id = themes[index]?.id;
      const { x, y, width, height } = line.getBBox();
      expect(Math.min(x, y), id).to.be.at.least(1);
      expect(Math.max(x + width, y + height), id).to.be.at.most(23);
      expect(line.getTotalLength(), id).to.be.greaterThan(20);
    });
    const lines = new Set(paths.map((line) => line.getAttribute('d')));
    expect(lines.size).to.equal(themes.length);
    expect(lines.has(await general())).to.equal(false);
  });
});
