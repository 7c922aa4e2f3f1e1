import { expect, fixture, html } from '@open-wc/testing';
import { Locale } from '../../src/i18n/locale.js';
import { renderMark, renderMarkLegend, type Mark } from '../../src/ui/marks.js';
import { allByPart, byPart, flatText } from '../support/queries.js';

const locale = new Locale();
const shown = (content: unknown) => fixture<HTMLElement>(html`<p>Syarat ${content}</p>`);

describe('the mark on a value', () => {
  const words = { unverified: 'Belum diverifikasi', illustrative: 'Contoh' } as const;
  for (const mark of ['unverified', 'illustrative'] as const) {
    it(`is a word that everybody meets: ${mark}`, async () => {
      const box = await shown(renderMark(mark, locale));
      expect(flatText(box)).to.equal(`Syarat ${words[mark]}`);
      expect(flatText(byPart(box, 'mark'))).to.equal(words[mark]);
    });
  }

  it('is not there where the value is confirmed', async () => {
    expect(flatText(await shown(renderMark(undefined, locale)))).to.equal('Syarat');
  });
});

describe('the legend of marks', () => {
  const legend = async (...marks: Mark[]) => {
    const box = await fixture<HTMLElement>(
      html`<div>${renderMarkLegend(new Set(marks), locale)}</div>`,
    );
    return allByPart(box, 'legend').map(flatText);
  };

  it('explains each mark that was drawn, once, by the word that was drawn', async () => {
    const [both = ''] = await legend('illustrative', 'unverified', 'illustrative');
    expect(both.match(/“Contoh” berarti/g)).to.have.length(1);
    expect(both.match(/“Belum diverifikasi” berarti/g)).to.have.length(1);
    const [one = ''] = await legend('unverified');
    expect(one).to.contain('“Belum diverifikasi” berarti').and.not.contain('Contoh');
  });

  it('is not there where nothing was marked', async () => {
    expect(await legend()).to.deep.equal([]);
  });
});
