import { expect, fixture, html } from '@open-wc/testing';
import { wholeWords } from '../../src/ui/whole-words.js';
import { flatText } from '../support/queries.js';

/** The lines a text breaks into where each would like to be as short as it can. */
async function linesOf(text: string): Promise<string[]> {
  const box = await fixture<HTMLElement>(
    html`<div style="width: 0">
      <style>
        .whole {
          white-space: nowrap;
        }
      </style>
      <p>${wholeWords(text)}</p>
    </div>`,
  );
  expect(flatText(box)).to.equal(text);
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const lines = new Map<number, string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.localName === 'style') continue;
    for (let at = 0; at < (node as Text).length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // WebKit counts the end of the line before a letter that begins one as a box of it, too.
      const box = [...range.getClientRects()].at(-1);
      if (!box?.width) continue;
      lines.set(box.top, (lines.get(box.top) ?? '') + range.toString().trim());
    }
  }
  return [...lines.values()];
}

describe('words with a hyphen', () => {
  it('stay whole where the part behind it is short', async () => {
    expect(await linesOf('Penggantian KTP-el hilang')).to.deep.equal([
      'Penggantian',
      'KTP-el',
      'hilang',
    ]);
  });

  it('may break where both parts are words of their own', async () => {
    expect(await linesOf('undang-undang')).to.deep.equal(['undang-', 'undang']);
  });

  it('change nothing in other texts', async () => {
    expect(await linesOf('Kartu Keluarga')).to.deep.equal(['Kartu', 'Keluarga']);
  });
});
