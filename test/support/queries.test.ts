import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from './accessibility.js';
import { press, type } from './keyboard.js';
import { openPage } from './pages.js';
import {
  allByRole,
  byLabel,
  byPart,
  byRole,
  byText,
  descriptionOf,
  eventually,
  flatText,
  focused,
  hasRole,
} from './queries.js';

/** A host whose shadow root shows the given HTML. */
function shadow(inside: string, light = ''): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = inside;
  host.innerHTML = light;
  return host;
}

async function show(host: HTMLElement): Promise<HTMLElement> {
  return fixture(html`<div>${host}</div>`);
}

describe('queries', () => {
  it('find by role and name through shadow roots and slots, in the order of reading', async () => {
    const root = await show(
      shadow(
        '<h2>Layanan</h2><slot></slot><button><svg aria-hidden="true"></svg> Cari</button>',
        '<a href="#x">Syarat <b>lengkap</b></a>',
      ),
    );
    expect(byRole(root, 'button', 'Cari').localName).to.equal('button');
    expect(byRole(root, 'link', /lengkap/).textContent).to.equal('Syarat lengkap');
    expect(flatText(root)).to.equal('Layanan Syarat lengkap Cari');
    expect(allByRole(root, 'heading')).to.have.length(1);
  });

  it('name elements after labels, references, alternatives and legends', async () => {
    const root = await show(
      shadow(`
        <label for="a">Kata kunci</label><input id="a" type="search" aria-describedby="hint">
        <p id="hint">Misalnya: ktp</p>
        <fieldset><legend>Instansi</legend><label><input type="checkbox"> Disdukcapil</label></fieldset>
        <h3 id="t">Buka</h3><section aria-labelledby="t"></section><section></section>
        <button aria-label="Tutup">×</button><img src="data:," alt="Logo">
        <select aria-label="Tema"><option>Semua</option></select>
        <label>Tempat <select><option>Mal</option></select></label>`),
    );
    expect(descriptionOf(byRole(root, 'searchbox', 'Kata kunci'))).to.equal('Misalnya: ktp');
    for (const [role, name] of [
      ['group', 'Instansi'],
      ['checkbox', 'Disdukcapil'],
      ['region', 'Buka'],
      ['button', 'Tutup'],
      ['img', 'Logo'],
      ['combobox', 'Tema'],
      ['combobox', 'Tempat'],
    ] as const) {
      expect(hasRole(root, role, name), `${role} ${name}`).to.equal(true);
    }
    expect(allByRole(root, 'region')).to.have.length(1);
    expect(byLabel(root, 'Kata kunci').localName).to.equal('input');
  });

  it('pass over what nobody meets', async () => {
    const root = await show(
      shadow(`
        <button hidden>Satu</button><div aria-hidden="true"><button>Dua</button></div>
        <div inert><button>Tiga</button></div><button style="visibility: hidden">Empat</button>
        <details><summary>Lainnya</summary><button>Lima</button></details>
        <div style="display: contents"><button>Enam</button></div>`),
    );
    expect(allByRole(root, 'button').map(flatText)).to.deep.equal(['Lainnya', 'Enam']);
  });

  it('find the innermost element of a text, and parts', async () => {
    const root = await show(
      shadow('<div><p part="hours now">Buka sampai <b>pukul 15.00</b></p></div>'),
    );
    expect(byText(root, 'Buka sampai pukul 15.00').localName).to.equal('p');
    expect(byText(root, /15\.00/).localName).to.equal('b');
    expect(byPart(root, 'now').localName).to.equal('p');
  });

  it('say what there is when they do not find exactly one', async () => {
    const root = await show(shadow('<button>Cari</button><button>Cari</button>'));
    expect(() => byRole(root, 'link', 'Syarat')).to.throw(
      /There is no link named Syarat\.[^]*button "Cari"/,
    );
    expect(() => byRole(root, 'button', 'Cari')).to.throw(/There are 2 times button named Cari/);
  });

  it('wait for what is still to come, inside pages in frames as well', async () => {
    const { document } = await openPage('plain', '<div role="status"></div>');
    queueMicrotask(() => {
      requestAnimationFrame(() => {
        byRole(document, 'status').append('3 layanan');
      });
    });
    const found = await eventually(() => byText(document, '3 layanan'));
    expect(found.role ?? found.getAttribute('role')).to.equal('status');
  });
});

describe('keys', () => {
  it('move the focus forth and back, type, and press', async () => {
    let searched = '';
    const host = shadow('<label>Cari <input></label><button>Kirim</button>');
    const root = await show(host);
    const input = byLabel(root, 'Cari') as HTMLInputElement;
    byRole(root, 'button', 'Kirim').addEventListener('click', () => (searched = input.value));
    input.focus();
    await type('ktp aa');
    await press('Tab');
    expect(focused()).to.equal(byRole(root, 'button', 'Kirim'));
    await press('Enter');
    expect(searched).to.equal('ktp aa');
    await press('Shift+Tab');
    expect(focused()).to.equal(input);
    await type('!');
    await press('Tab');
    await press('Space');
    expect(searched).to.contain('!');
  });
});

describe('the accessibility check', () => {
  it('passes what is well made and names what is not', async () => {
    await expectAccessible(await show(shadow('<button>Cari</button>')));
    const bad = await show(shadow('<button></button>'));
    const error: unknown = await expectAccessible(bad).catch((failure: unknown) => failure);
    expect(String(error)).to.match(/button-name/);
  });
});
