import { expect, fixture, html } from '@open-wc/testing';
import { setClientFactory, setPageSettings } from '../../src/base/client-factory.js';
import type { PageSettings } from '../../src/base/client-factory.js';
import { MppError } from '../../src/errors.js';
import { addLanguage } from '../../src/i18n/languages.js';
import { holdTime } from './held-time.js';
import { drawn, HeldClient, SampleWidget, seen } from './sample-widget.js';

const page = document.documentElement;
const client = new HeldClient();
const warnings: unknown[] = [];
const { warn } = console;

customElements.define('mpp-sample', SampleWidget);

const settle = (settings: PageSettings) => setPageSettings(() => settings);
const sample = (template = html`<mpp-sample .client=${client}></mpp-sample>`) =>
  fixture<SampleWidget>(template);
const title = (widget: SampleWidget) => seen(widget, 'h2');
const wrapper = (widget: SampleWidget) => widget.shadowRoot?.querySelector('[part=base]');

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
});
afterEach(() => {
  console.warn = warn;
  page.lang = 'id';
  settle({});
});

describe('the language of a widget', () => {
  it('is Indonesian, and says so to screen readers', async () => {
    const widget = await sample();
    expect(title(widget)).to.equal('Ambil nomor antrean');
    expect(wrapper(widget)?.getAttribute('lang')).to.equal('id');
    expect(wrapper(widget)?.getAttribute('dir')).to.equal('ltr');
  });

  it('follows the page while it runs', async () => {
    const widget = await sample();
    page.lang = 'en-GB';
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
    expect(wrapper(widget)?.getAttribute('lang')).to.equal('en');
    page.lang = 'id';
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor antrean');
  });

  it('follows an ancestor, and the element itself before it', async () => {
    const outer = await fixture<HTMLElement>(
      html`<section lang="id">
        <div><mpp-sample .client=${client}></mpp-sample></div>
      </section>`,
    );
    const widget = outer.querySelector('mpp-sample') as SampleWidget;
    outer.lang = 'en';
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
    widget.lang = 'id';
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor antrean');
    widget.removeAttribute('lang');
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
  });

  it('follows shadow hosts and what is inside their shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inside = document.createElement('div');
    const widget = new SampleWidget();
    widget.client = client;
    host.attachShadow({ mode: 'closed' }).append(inside);
    inside.append(widget);
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
    host.lang = 'id';
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor antrean');
    inside.lang = 'en';
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
    // What one widget watches must outlive another one in another place.
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    const other = new SampleWidget();
    other.client = client;
    elsewhere.attachShadow({ mode: 'open' }).append(other);
    await drawn(other);
    other.remove();
    inside.lang = 'id';
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor antrean');
  });

  it('is that of the place a widget is moved to', async () => {
    const widget = await sample();
    const english = await fixture(html`<aside lang="en"></aside>`);
    english.append(widget);
    await drawn(widget);
    expect(title(widget)).to.equal('Take a queue number');
  });

  it('can be added while it runs', async () => {
    const widget = await sample(html`<mpp-sample lang="jv" .client=${client}></mpp-sample>`);
    expect(title(widget)).to.equal('Ambil nomor antrean');
    addLanguage('jv', { sample: { title: 'Njupuk nomer {queue}' } });
    await drawn(widget);
    expect(title(widget)).to.equal('Njupuk nomer antrean');
  });

  it('is that of the page’s settings where no lang is known', async () => {
    page.lang = 'fr';
    settle({ language: 'en' });
    expect(title(await sample())).to.equal('Take a queue number');
  });
});

describe('the box of a widget', () => {
  it('is a block that the page can hide, whatever its style sheets reset', async () => {
    const reset = await fixture<HTMLStyleElement>(html`<style></style>`);
    reset.textContent = 'mpp-sample { display: flex }';
    const widget = await sample();
    widget.hidden = true;
    expect(getComputedStyle(widget).display).to.equal('none');
    widget.hidden = false;
    reset.textContent = '';
    expect(getComputedStyle(widget).display).to.equal('block');
  });

  it('takes the colour scheme it is told', async () => {
    const widget = await sample(
      html`<mpp-sample color-scheme="dark" .client=${client}></mpp-sample>`,
    );
    expect(wrapper(widget)?.getAttribute('data-theme')).to.equal('dark');
    widget.colorScheme = 'light';
    await drawn(widget);
    expect(wrapper(widget)?.getAttribute('data-theme')).to.equal('light');
  });
});

describe('words a host chooses', () => {
  it('come from the attribute and change with it', async () => {
    const widget = await sample(
      html`<mpp-sample labels='{"queue":"antrian"}' .client=${client}></mpp-sample>`,
    );
    expect(title(widget)).to.equal('Ambil nomor antrian');
    widget.setAttribute('labels', '{"queue":"giliran"}');
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor giliran');
    widget.messages = { title: 'Minta {queue}' };
    await drawn(widget);
    expect(title(widget)).to.equal('Minta giliran');
  });

  it('come from the mall once it is loaded, and from the page before it', async () => {
    const widget = await sample();
    client.last.answer({ labels: { queue: 'Antrian' } });
    await drawn(widget);
    expect(title(widget)).to.equal('Ambil nomor antrian');
    settle({
      labels: { queue: 'giliran' },
      messages: { id: { sample: { title: 'Minta {queue}' } } },
    });
    await drawn(widget);
    expect(title(widget)).to.equal('Minta giliran');
  });
});

describe('where a widget gets its client', () => {
  it('tells the author when there is none, and works as soon as there is one', async () => {
    const widget = await sample(html`<mpp-sample></mpp-sample>`);
    await drawn(widget);
    expect(seen(widget, '[part=error]')).to.contain('configuration').and.contain('/define');
    expect(warnings.join()).to.contain('<mpp-sample>').and.contain('/define');

    const asked: unknown[] = [];
    setClientFactory((request) => {
      asked.push(request);
      if (request.api === 'https://stranger.example') {
        throw new MppError('configuration', 'The page does not allow https://stranger.example.');
      }
      return client;
    });
    await drawn(widget);
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
    expect(asked).to.deep.equal([{ api: undefined, catalogue: undefined }]);

    widget.api = 'https://stranger.example';
    await drawn(widget);
    expect(seen(widget, '[part=error]')).to.contain('does not allow');
    expect(seen(widget)).not.to.contain('MPP Tubaba');
  });

  it('prefers the one it was given', async () => {
    setClientFactory(() => {
      throw new MppError('configuration', 'Nobody should ask.');
    });
    const widget = await sample();
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });

  it('shows the page’s mall, or its own', async () => {
    settle({ mall: 'tuba' });
    const widget = await sample();
    expect(client.last.mallId).to.equal('tuba');
    widget.mall = 'tubaba';
    await drawn(widget);
    expect(client.last.mallId).to.equal('tubaba');
  });
});

describe('what the page’s author should mend', () => {
  const mistaken = html`<mpp-sample
    service="odd"
    limit="many"
    labels="queue=antrian"
    .client=${client}
  ></mpp-sample>`;
  const notes = (widget: SampleWidget) =>
    [...(widget.shadowRoot?.querySelectorAll('[part=author-note]') ?? [])].map(
      ({ textContent }) => textContent,
    );

  it('is told once on the console, and not to citizens', async () => {
    const widget = await sample(mistaken);
    await drawn(widget);
    await drawn(await sample(mistaken));
    expect(notes(widget)).to.deep.equal([]);
    for (const word of ['"limit"', '"labels"', '{nobody}']) {
      const about = warnings.filter((warning) => String(warning).includes(word));
      expect(about, word).to.have.length(1);
    }
    expect(widget.limit).to.equal(undefined);
  });

  it('stands in place in author mode', async () => {
    settle({ author: true });
    const widget = await sample(mistaken);
    await drawn(widget);
    expect(notes(widget)).to.have.length(3);
    expect(notes(widget).join()).to.contain('{"queue":"antrian"}');
  });

  it('is not that a widget without a place has no colours', async () => {
    settle({ author: true });
    const widget = await sample();
    widget.remove();
    await import('../../src/theme/contrast.js');
    await drawn(widget);
    expect(warnings.join()).not.to.contain('colour');
  });

  it('does not bring a widget down when the page’s settings cannot be read', async () => {
    setPageSettings(() => {
      throw new MppError('configuration', 'mall must be a text');
    });
    expect(title(await sample())).to.equal('Ambil nomor antrean');
  });
});

describe('what a widget announces', () => {
  const region = (widget: SampleWidget) => widget.shadowRoot?.querySelector('[aria-live=polite]');

  it('comes into a region that stood empty before', async () => {
    const widget = new SampleWidget();
    widget.client = client;
    widget.say('5 layanan');
    document.body.append(widget);
    await widget.updateComplete;
    expect(region(widget)?.textContent).to.equal('');
    await drawn(widget);
    expect(region(widget)?.textContent).to.equal('5 layanan');
    widget.remove();
  });

  it('is said once per change', async () => {
    const widget = await sample();
    const changes: string[] = [];
    const watched = region(widget);
    if (!watched) throw new Error('no live region');
    const observer = new MutationObserver(() => changes.push(watched.textContent ?? ''));
    observer.observe(watched, { childList: true, characterData: true, subtree: true });
    for (const text of ['5 layanan', '5 layanan', '2 layanan', '5 layanan']) {
      widget.say(text);
      await drawn(widget);
    }
    expect(changes).to.deep.equal(['5 layanan', '2 layanan', '5 layanan']);
    observer.disconnect();
  });

  it('is gone for those who come by later, and can be said again', async () => {
    const time = holdTime();
    const widget = await sample();
    widget.say('5 layanan');
    await drawn(widget);
    time.fire();
    await drawn(widget);
    expect(region(widget)?.textContent).to.equal('');
    widget.say('5 layanan');
    await drawn(widget);
    expect(region(widget)?.textContent).to.equal('5 layanan');
  });
});
