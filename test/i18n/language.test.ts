import { expect, fixture, html } from '@open-wc/testing';
import { resolveLanguage } from '../../src/i18n/language.js';
import { addLanguage } from '../../src/i18n/languages.js';

describe('the language of an element', () => {
  const page = document.documentElement;
  afterEach(() => (page.lang = 'id'));

  const within = async (lang: string | null) => {
    const outer = await fixture<HTMLElement>(
      html`<div>
        <p><b></b></p>
      </div>`,
    );
    if (lang !== null) outer.setAttribute('lang', lang);
    const inner = outer.querySelector('b');
    if (!inner) throw new Error('no element');
    return inner;
  };

  it('is that of the nearest lang', async () => {
    const inner = await within('en');
    expect(resolveLanguage(inner)).to.equal('en');
    inner.lang = 'id';
    expect(resolveLanguage(inner)).to.equal('id');
  });

  it('is that of the page where nothing nearer says one', async () => {
    page.lang = 'en';
    expect(resolveLanguage(await within(null))).to.equal('en');
  });

  it('is found across shadow hosts', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = host.attachShadow({ mode: 'closed' });
    const inner = root.appendChild(document.createElement('div'));
    const innermost = inner.attachShadow({ mode: 'open' });
    const element = innermost.appendChild(document.createElement('i'));
    expect(resolveLanguage(element)).to.equal('en');
  });

  for (const [tag, language] of [
    ['id-ID', 'id'],
    ['ID', 'id'],
    ['in', 'id'],
    ['in_ID', 'id'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['EN-us-x-private', 'en'],
  ] as const) {
    it(`understands ${tag}`, async () => {
      page.lang = language === 'id' ? 'en' : 'id';
      expect(resolveLanguage(await within(tag))).to.equal(language);
    });
  }

  it('passes over a language nobody has added, and over a lang that is none', async () => {
    page.lang = 'en';
    for (const tag of ['fr', '', 'bahasa indonesia', '-', '{}']) {
      expect(resolveLanguage(await within(tag)), tag).to.equal('en');
    }
    const inner = await within('ljp');
    addLanguage('ljp', {});
    expect(resolveLanguage(inner)).to.equal('ljp');
  });

  it('is the fallback, else Indonesian, where no lang is known', async () => {
    page.lang = 'fr';
    const inner = await within(null);
    expect(resolveLanguage(inner, 'en-ID')).to.equal('en');
    expect(resolveLanguage(inner, 'de')).to.equal('id');
    expect(resolveLanguage(inner)).to.equal('id');
  });
});
