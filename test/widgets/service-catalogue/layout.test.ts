import { expect } from '@open-wc/testing';
import { openLane } from '../../support/lane.js';
import { drawnOutside, smallTargets } from '../../support/layout.js';
import { views } from './views.js';

const widths = [245, 320, 768, 1920];

describe('a catalogue in a column', () => {
  for (const [title, open] of Object.entries(views)) {
    it(`of ${widths.join(', ')} px: nothing leaves its box, and all can be hit: ${title}`, async function () {
      this.timeout(60_000);
      const widget = await open(await openLane());
      for (const width of widths) {
        widget.style.width = `${width}px`;
        await widget.updateComplete;
        expect(widget.getBoundingClientRect().width).to.equal(width);
        expect(drawnOutside(widget), `${width} px`).to.deep.equal([]);
        expect(widget.scrollWidth, `${width} px`).to.be.at.most(width);
        expect(smallTargets(widget), `${width} px`).to.deep.equal([]);
      }
    });
  }

  it('of 320 px holds when a reader doubles the text', async () => {
    const widget = await (views['list'] ?? expect.fail())(await openLane());
    widget.style.cssText = 'width: 320px; font-size: 32px';
    await widget.updateComplete;
    expect(drawnOutside(widget)).to.deep.equal([]);
  });
});
