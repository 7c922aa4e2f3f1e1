import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import readCode from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

interface SeedService {
  readonly id: string;
  readonly name: string;
  readonly agency_id: string;
  readonly requirements: readonly { text: string }[];
  readonly fee: { readonly text: string };
}
const services = JSON.parse(
  readFileSync(new URL('../../demo/server/seed/services.json', import.meta.url), 'utf8'),
) as SeedService[];
const lostCard = services.find(({ id }) => id === 'ktp-el-hilang-rusak') as SeedService;

/** The pages of a PDF as their text, white space and the breaks of lines taken out. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages.map((page) => page.replace(/\s+/g, ''));
}
const packed = (text: string) => text.replace(/\s+/g, '');

describe('On paper', () => {
  let demo: DemoProcess;
  let browser: Browser;
  let citizen: Visitor;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
  });
  after(() => Promise.all([browser.close(), demo.stop()]));
  beforeEach(async () => {
    citizen = await Visitor.arrive(browser);
    // The dialogue is the browser's; what it would print is asked for below.
    await citizen.page.evaluateOnNewDocument(() => {
      const page = window as { asked?: number };
      window.print = () => void (page.asked = (page.asked ?? 0) + 1);
    });
  });
  afterEach(() => citizen.leave());

  const press = (name: string) => citizen.page.locator(`::-p-aria([name="${name}"])`).click();

  async function read(): Promise<void> {
    await citizen.page.goto(`${demo.portal}/layanan.html`);
    await citizen.sees('217 layanan');
    await citizen.tabTo(/^searchbox Cari layanan$/);
    await citizen.page.keyboard.type('ktp');
    await citizen.tabTo(new RegExp(`^button .*${lostCard.name}`));
    await citizen.page.keyboard.press('Enter');
    await citizen.sees('Siapkan ini');
    await citizen.tabTo(/Bagikan atau cetak/);
    await citizen.page.keyboard.press('Enter');
  }

  const isAsked = () =>
    citizen.page.waitForFunction(() => (window as { asked?: number }).asked === 1);

  /** What the browser prints once the widget asked it to. */
  async function printed(): Promise<string[]> {
    await isAsked();
    return pagesOf(await citizen.page.pdf({ preferCSSPageSize: true }));
  }

  it('a notice of a service is one sheet, with nothing of the page around it', async () => {
    await read();
    await press('Cetak selebaran A4');
    const [sheet = '', ...others] = await printed();
    expect(others).to.deep.equal([]);
    for (const text of [lostCard.name, lostCard.fee.text, 'Senin sampai Kamis: 08.00', 'LAPOR!'])
      expect(sheet).to.include(packed(text));
    for (const { text } of lostCard.requirements) expect(sheet).to.include(packed(text));
    expect(sheet).to.include(packed('Sebagian keterangan belum diverifikasi'));
    for (const text of ['Tiyuh Panaragan Jaya', 'Bagikan atau cetak', 'Beranda'])
      expect(sheet).not.to.include(packed(text));
  });

  it('a checklist keeps what was ticked', async () => {
    await read();
    const [first = { text: '' }, second = { text: '' }] = lostCard.requirements;
    await press(second.text);
    await press('Cetak daftar ini');
    const [sheet = ''] = await printed();
    expect(sheet).to.include(packed(`✓${second.text}`));
    expect(sheet).not.to.include(packed(`✓${first.text}`));
  });

  it('the page is whole again afterwards', async () => {
    await read();
    await press('Cetak selebaran A4');
    await printed();
    const pages = await pagesOf(await citizen.page.pdf());
    expect(pages.join('')).to.include(packed('Tiyuh Panaragan Jaya'));
    expect(await citizen.page.$('.mpp-sheet')).to.equal(null);
  });

  it('a notice of an agency names all its services', async () => {
    await citizen.page.goto(`${demo.portal}/layanan.html`);
    await citizen.sees('217 layanan');
    await press('Tentang MPP Tubaba');
    await citizen.tabTo(/Instansi di sini/);
    await citizen.page.keyboard.press('Enter');
    await press('Cetak selebaran Disdukcapil');
    const sheets = (await printed()).join('');
    for (const { name } of services.filter(({ agency_id }) => agency_id === 'disdukcapil'))
      expect(sheets).to.include(packed(name));
  });

  it('a code leads a camera to the page', async () => {
    await read();
    await press('Cetak selebaran A4');
    await isAsked();
    await citizen.page.emulateMediaType('print');
    await citizen.page.setViewport({ width: 800, height: 900, deviceScaleFactor: 3 });
    const image = PNG.sync.read(Buffer.from(await citizen.page.screenshot()));
    const code = readCode.default(new Uint8ClampedArray(image.data), image.width, image.height);
    expect(code?.data).to.match(
      new RegExp(`^${demo.portal}/layanan\\.html#layanan=[^/]+/${lostCard.id}$`),
    );
  });
});
