import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { startLoader } from '../../src/embed/start-loader.js';

/** What the loader asked for: name and attempt. */
const asked: [name: string, attempt: number][] = [];
let failing = false;

/** Widgets as small as can be: they draw something, so that it shows whether they run. */
async function load(name: string, attempt: number): Promise<void> {
  asked.push([name, attempt]);
  if (failing) throw new TypeError('Failed to fetch');
  customElements.define(
    `mpp-${name}`,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append('It runs');
      }
    },
  );
}

/** What the console was told while something was done. */
async function heard(method: 'warn' | 'error', act: () => unknown): Promise<string[]> {
  const original = console[method];
  const lines: string[] = [];
  console[method] = (...parts: unknown[]) => void lines.push(String(parts[0]));
  try {
    await act();
    await nextFrame();
  } finally {
    console[method] = original;
  }
  return lines;
}

/** Puts a page's own markup into the page, as its server or its editor wrote it. */
async function page(markup: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = markup;
  box.append(template.content);
  await nextFrame();
  return box;
}

const runs = (element: Element | null) => element?.shadowRoot?.textContent === 'It runs';
const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('loader', () => {
  before(() => startLoader(['alpha', 'beta', 'gamma'], load));

  it('fetches a widget when its tag is first seen, and once for all', async () => {
    expect(asked).to.deep.equal([]);
    const box = await page(
      '<section><mpp-alpha>Tautan</mpp-alpha></section><mpp-alpha></mpp-alpha>',
    );
    expect(asked).to.deep.equal([['alpha', 0]]);
    expect([...box.querySelectorAll('mpp-alpha')].every(runs)).to.equal(true);
  });

  it('ignores its class on anything else, links that lead nowhere and names nobody knows', async () => {
    const markup =
      '<section class="mpp-beta">a</section><span class="mpp-beta">b</span><a class="mpp-beta">c</a>' +
      '<div class="mpp-nonsense">d</div><mpp-nonsense></mpp-nonsense><div class="mpp-beta-card">e</div>';
    const box = await page(markup);
    expect(box.innerHTML).to.contain(markup);
    expect(asked.map(([name]) => name)).not.to.include('beta');
  });

  describe('and a div', () => {
    it('keeps what it holds as the widget’s own content', async () => {
      const box = await page(
        '<div class="kotak mpp-alpha" id="layanan"><p>Lihat <a href="/layanan">layanan</a></p>&nbsp;</div>',
      );
      const div = box.querySelector('#layanan');
      const widget = div?.firstElementChild ?? null;
      expect(widget?.localName).to.equal('mpp-alpha');
      expect(runs(widget)).to.equal(true);
      expect(widget?.innerHTML).to.equal('<p>Lihat <a href="/layanan">layanan</a></p>&nbsp;');
      expect(div?.childNodes).to.have.lengthOf(1);
    });

    it('hands on what an author may say, and nothing else', async () => {
      const box = await page(
        `<div class="mpp-alpha" data-mall="mpp" data-agency="dukcapil" data-service="ktp" data-theme="t"
          data-area="18.12" data-limit="5" data-lang="en" data-color-scheme="dark" data-labels='{"queue":"antrian"}'
          data-for="tiket" data-api="https://mpp.example" data-catalogue="/c.json"
          data-style="color:red" data-onclick="alert(1)" data-id="x" data-class="y" data-slot="z"></div>`,
      );
      expect(attributesOf(box.querySelector('mpp-alpha'))).to.deep.equal({
        mall: 'mpp',
        agency: 'dukcapil',
        service: 'ktp',
        theme: 't',
        area: '18.12',
        limit: '5',
        lang: 'en',
        'color-scheme': 'dark',
        labels: '{"queue":"antrian"}',
        for: 'tiket',
        api: 'https://mpp.example',
        catalogue: '/c.json',
      });
    });

    it('gets one widget, also when it is moved, copied or stands in another', async () => {
      const box = await page('<div class="mpp-alpha"><div class="mpp-alpha">dalam</div></div>');
      expect(box.querySelectorAll('mpp-alpha')).to.have.lengthOf(1);
      const div = box.querySelector('.mpp-alpha');
      box.prepend(div?.cloneNode(true) ?? '', div ?? '');
      await nextFrame();
      expect(box.querySelectorAll('mpp-alpha')).to.have.lengthOf(2);
    });

    it('in which somebody is just writing stays as it is', async () => {
      const box = await page('<div contenteditable="true"><div class="mpp-alpha">isi</div></div>');
      expect(box.querySelector('mpp-alpha')).to.equal(null);
    });
  });

  describe('and a link', () => {
    it('takes its place as a block, with the link as its own content', async () => {
      const box = await page(
        '<p><strong><a class="mpp-alpha" href="/layanan?agency=samsat">Layanan</a></strong><br>&nbsp;</p>',
      );
      const widget = box.querySelector('mpp-alpha');
      expect(runs(widget)).to.equal(true);
      expect(widget?.closest('p')).to.equal(null);
      expect(widget?.querySelector('a')?.getAttribute('href')).to.equal('/layanan?agency=samsat');
      expect(box.querySelectorAll('a')).to.have.lengthOf(1);
    });

    it('asks for what its address says, except for a backend; data attributes are stronger', async () => {
      const box = await page(
        `<a class="mpp-alpha" data-theme="pajak" href="https://desa.example/layanan?agency=samsat&theme=x&limit=3
          &api=https://evil.example&catalogue=https://evil.example/c.json&onclick=alert(1)">Layanan</a>`,
      );
      expect(attributesOf(box.querySelector('mpp-alpha'))).to.deep.equal({
        agency: 'samsat',
        theme: 'pajak',
        limit: '3',
      });
    });

    it('in a sentence stays readable there, and the widgets follow in the order of their links', async () => {
      const box = await page(
        '<p>Buka <a class="mpp-alpha" href="?agency=a">A</a> atau ' +
          '<a class="mpp-alpha" href="?agency=b">B</a> di sini.</p><p>Sesudahnya</p>',
      );
      expect(box.querySelector('p')?.textContent).to.equal('Buka A atau B di sini.');
      expect([...box.children].map(({ localName }) => localName)).to.deep.equal([
        'p',
        'mpp-alpha',
        'mpp-alpha',
        'p',
      ]);
      expect(
        [...box.querySelectorAll('mpp-alpha')].map((one) => one.getAttribute('agency')),
      ).to.deep.equal(['a', 'b']);
      // Moved as a whole, as page builders do, nothing is doubled.
      box.parentElement?.append(box);
      await nextFrame();
      expect(box.querySelectorAll('mpp-alpha')).to.have.lengthOf(2);
    });

    it('beside a picture does not take the picture with it', async () => {
      const box = await page(
        '<p><img alt="Gedung" src="data:,"><a class="mpp-alpha" href="/l">Layanan</a></p>',
      );
      expect(box.querySelector('mpp-alpha img')).to.equal(null);
      expect(box.querySelector('p + mpp-alpha')).not.to.equal(null);
    });

    it('in a list stays an item of the list', async () => {
      const box = await page('<ul><li><a class="mpp-alpha" href="/l">Layanan</a></li></ul>');
      expect(box.querySelector('ul > li > mpp-alpha > a')).not.to.equal(null);
    });
  });

  it('that cannot fetch a widget leaves the page as it is, says so, and tries again once online', async () => {
    failing = true;
    let box: HTMLElement | undefined;
    const errors = await heard('error', async () => {
      box = await page(
        '<div class="mpp-gamma"><a href="/l">Layanan</a></div><mpp-gamma>Isi</mpp-gamma>',
      );
    });
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.contain('mpp-gamma');
    expect(box?.innerHTML).to.contain('<div class="mpp-gamma"><a href="/l">Layanan</a></div>');

    failing = false;
    dispatchEvent(new Event('online'));
    await nextFrame();
    expect(asked.filter(([name]) => name === 'gamma')).to.deep.equal([
      ['gamma', 0],
      ['gamma', 1],
    ]);
    expect([...(box?.querySelectorAll('mpp-gamma') ?? [])].map(runs)).to.deep.equal([true, true]);
    expect(box?.querySelector('.mpp-gamma > mpp-gamma > a')).not.to.equal(null);
  });

  it('that is loaded again, in whatever version, does nothing and warns once', async () => {
    const before = asked.length;
    const warnings = await heard('warn', () => {
      startLoader(['alpha', 'delta'], load);
      startLoader(['alpha', 'delta'], load);
    });
    expect(warnings).to.have.lengthOf(1);
    const box = await page('<div class="mpp-delta"></div><div class="mpp-alpha"></div>');
    expect(asked).to.have.lengthOf(before);
    expect(box.querySelectorAll('mpp-alpha')).to.have.lengthOf(1);
  });
});
