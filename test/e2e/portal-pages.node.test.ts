import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { expectNoViolations, expectToFit } from '../support/node/page-checks.js';
import { launchChromium, Visitor, type VisitorOptions } from '../support/node/visitor.js';

/** Pages of the site, and what stands on them once their widget has its data. */
const pages = {
  '': '217 layanan dari 38 instansi',
  'layanan.html': '217 layanan dari 38 instansi',
  'sidebar.html': 'Penggantian KTP-el hilang atau rusak',
  'editor.html': 'Pendaftaran nikah di KUA',
};

describe('The village site', () => {
  let demo: DemoProcess;
  let browser: Browser;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  const visit = async (options: VisitorOptions, use: (visitor: Visitor) => Promise<void>) => {
    const visitor = await Visitor.arrive(browser, options);
    try {
      await use(visitor);
    } finally {
      await visitor.leave();
    }
  };

  for (const [name, text] of Object.entries(pages)) {
    for (const dark of [false, true]) {
      const title = `/${name} in ${dark ? 'dark' : 'light'}`;
      it(`${title}: fits phones, tablets and wide screens, and passes axe`, () =>
        visit({ dark }, async (visitor) => {
          const { page } = visitor;
          await page.goto(`${demo.portal}/${name}`);
          await visitor.sees(text);
          await expectToFit(page);
          // Two catalogues on one page have search boxes of the same name; the headings above tell them apart.
          await expectNoViolations(page, {
            'landmark-unique': { enabled: name !== 'editor.html' },
          });
        }));
    }
  }

  it('says that it is an example, and which time its backend lives in', () =>
    visit({}, async (visitor) => {
      await visitor.page.goto(demo.portal);
      await visitor.sees('Contoh halaman, bukan situs resmi.');
      await visitor.sees('Waktu demo: Senin, 23 November 2026, pukul 09.1');
    }));

  it('turns to English and back, with its widget, and remembers it on the next page', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await page.goto(demo.portal);
      await visitor.sees('217 layanan');
      await page.locator('::-p-aria(English[role="button"])').click();
      await visitor.sees('Public services, close to home');
      await visitor.sees('217 services from 38 agencies');
      await page.goto(`${demo.portal}/layanan.html`);
      await visitor.sees('Services for residents');
      await visitor.sees('217 services from 38 agencies');
      await page.locator('::-p-aria(Bahasa Indonesia[role="button"])').click();
      await visitor.sees('Layanan untuk warga');
      await visitor.sees('217 layanan dari 38 instansi');
    }));

  it('turns dark for those who ask for it, with its widget, and remembers it on the next page', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      const background = (selector: string) =>
        page.$eval(selector, (element) => getComputedStyle(element).backgroundColor);
      const tile = 'mpp-service-catalogue >>> [part~="tile"]';
      await page.goto(demo.portal);
      await visitor.sees('217 layanan');
      const light = [await background('body'), await background(tile)];
      await page.locator('::-p-aria(Gelap[role="button"])').click();
      const dark = [await background('body'), await background(tile)];
      expect(dark[0]).to.not.equal(light[0]);
      expect(dark[1]).to.not.equal(light[1]);
      await page.goto(`${demo.portal}/layanan.html`);
      await visitor.sees('217 layanan');
      expect([await background('body'), await background(tile)]).to.deep.equal(dark);
    }));

  it('tells people without JavaScript where else to ask', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await page.setJavaScriptEnabled(false);
      for (const name of ['', 'layanan.html', 'sidebar.html']) {
        await page.goto(`${demo.portal}/${name}`);
        const said = await page.$eval(
          'mpp-service-catalogue',
          (element) => (element as HTMLElement).innerText,
        );
        expect(said).to.include('Meja Informasi MPP').and.to.include('(0000) 000-1812');
      }
      await page.goto(`${demo.portal}/editor.html`);
      const links = await page.$$eval('article a', (elements) =>
        elements.map((element) => element.getAttribute('href')),
      );
      expect(links).to.deep.equal(['layanan.html', 'layanan.html?agency=kemenag&limit=3']);
    }));

  it('prints its content without the menus of the screen', () =>
    visit({ dark: true }, async (visitor) => {
      const { page } = visitor;
      await page.goto(demo.portal);
      await visitor.sees('217 layanan');
      expect(Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1', 0, 5)).to.equal(
        '%PDF-',
      );
      await page.emulateMediaType('print');
      await visitor.seesNoMore('Transparansi');
      await visitor.seesNoMore('Gelap');
      await visitor.sees('217 layanan');
      const paper = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
      expect(paper).to.equal('rgb(255, 255, 255)');
    }));

  it('answers an address that is not there with a page that leads back', () =>
    visit({}, async (visitor) => {
      const answer = await visitor.page.goto(`${demo.portal}/tidak/ada`);
      expect(answer?.status()).to.equal(404);
      await visitor.sees('Halaman ini tidak ada');
      await visitor.page.locator('::-p-aria(Ke beranda)').click();
      await visitor.sees('Urusan warga, dekat dari rumah');
    }));
});
