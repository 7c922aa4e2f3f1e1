import { expect, fixture, html } from '@open-wc/testing';
import { drawnOutside, showsFocus, smallTargets } from './layout.js';
import { press } from './keyboard.js';
import { byRole } from './queries.js';

describe('what a layout does wrong', () => {
  it('is text or an element beside its box, also in shadow roots, and also when it is clipped', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 100px"></div>`);
    box.attachShadow({ mode: 'open' }).innerHTML = '<p style="margin: 0">kata kata</p>';
    expect(drawnOutside(box)).to.deep.equal([]);
    const root = box.shadowRoot as ShadowRoot;
    root.innerHTML = '<p style="margin: 0; overflow: hidden">katakatakatakatakatakata</p>';
    expect(drawnOutside(box)).to.deep.equal(['text "katakatakatakatakatakata"']);
    root.innerHTML = '<button style="width: 150px">Cari</button>';
    expect(drawnOutside(box)).to.deep.equal(['button button "Cari"']);
    root.innerHTML =
      '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap">' +
      'hanya untuk pembaca layar yang membacakannya</p>';
    expect(drawnOutside(box)).to.deep.equal([]);
  });

  it('is a control that is hard to hit, unless what belongs to it makes up for it', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <button style="width: 30px; height: 30px; padding: 0">Besar</button>
        <button style="width: 30px; height: 12px; padding: 0">Kecil</button>
      </div>`,
    );
    expect(smallTargets(box)).to.deep.equal(['button "Kecil" 30 x 12']);
    const label = document.createElement('b');
    label.style.cssText = 'position: absolute; inset: -12px -4px';
    const small = byRole(box, 'button', 'Kecil');
    small.style.position = 'relative';
    small.append(label);
    expect(smallTargets(box)).to.deep.equal([]);
  });

  it('is a focus that cannot be seen', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <button style="outline: 3px solid">Satu</button><button style="outline: 0">Dua</button>
      </div>`,
    );
    byRole(box, 'button', 'Satu').focus();
    expect(showsFocus(byRole(box, 'button', 'Satu'))).to.equal(true);
    await press('Tab');
    expect(showsFocus(byRole(box, 'button', 'Dua'))).to.equal(false);
  });
});
