import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

interface SeedService {
  name: string;
  requirements: { text: string }[];
  fee: { text: string };
  duration: { text: string };
  counter: string;
}
const lostCard = (
  JSON.parse(
    readFileSync(new URL('../../demo/server/seed/services.json', import.meta.url), 'utf8'),
  ) as (SeedService & { id: string })[]
).find(({ id }) => id === 'ktp-el-hilang-rusak') as SeedService;

describe('A citizen finds a service on the village site', () => {
  let demo: DemoProcess;
  let browser: Browser;
  let citizen: Visitor;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
  });
  after(() => Promise.all([browser.close(), demo.stop()]));
  beforeEach(async () => {
    citizen = await Visitor.arrive(browser);
  });
  afterEach(() => citizen.leave());

  it('by keyboard alone: searches, reads what to bring, where, cost and time, and goes back', async () => {
    const { page } = citizen;
    await page.goto(demo.portal);
    await citizen.sees('217 layanan');
    await citizen.tabTo(/^link Langsung ke isi$/);
    await page.keyboard.press('Enter');
    await citizen.tabTo(/^searchbox Cari layanan$/);
    await page.keyboard.type('ktp');
    await citizen.sees('layanan untuk “ktp”');
    await citizen.tabTo(new RegExp(`^button .*${lostCard.name}`));
    await page.keyboard.press('Enter');

    await citizen.sees('Siapkan ini');
    expect(await citizen.focused()).to.include(lostCard.name);
    const leaflet = await citizen.textOfPart('detail');
    for (const { text } of lostCard.requirements) expect(leaflet).to.include(text);
    expect(leaflet).to.include(lostCard.fee.text);
    expect(leaflet).to.include(lostCard.duration.text);
    expect(leaflet).to.include(lostCard.counter);

    await citizen.tabTo(/^button Kembali ke daftar$/, 'backwards');
    await page.keyboard.press('Enter');
    await citizen.sees('layanan untuk “ktp”');
    expect(await citizen.focused()).to.include(lostCard.name);

    expect(citizen.problems).to.deep.equal([]);
    expect([...citizen.origins].sort()).to.deep.equal([demo.portal, demo.backend].sort());
  });

  it('on each page of the site, without errors or strangers', async () => {
    const pages = {
      'layanan.html': '217 layanan dari 38 instansi',
      'sidebar.html': 'Penggantian KTP-el hilang atau rusak',
      'editor.html': 'Pendaftaran nikah di KUA',
    };
    for (const [name, text] of Object.entries(pages)) {
      await citizen.page.goto(`${demo.portal}/${name}`);
      await citizen.sees(text);
    }
    expect(citizen.problems).to.deep.equal([]);
    expect([...citizen.origins].sort()).to.deep.equal([demo.portal, demo.backend].sort());
  });

  it('in the last good copy with its date while the backend is away, and in the live list once it is back', async () => {
    await citizen.page.goto(demo.portal);
    await citizen.sees('217 layanan');

    await demo.switchBackend('off');
    await citizen.page.reload();
    await citizen.sees('Server MPP belum bisa dihubungi');
    expect(await citizen.textOfPart('stale')).to.include('23 November 2026');
    await citizen.sees('217 layanan');

    await demo.switchBackend('on');
    await citizen.seesNoMore('Server MPP belum bisa dihubungi');
    await citizen.sees('217 layanan');
  });

  it('as soon as the backend answers, where it was away from the start', async () => {
    await demo.switchBackend('off');
    await citizen.page.goto(demo.portal);
    await citizen.sees('Server MPP belum bisa dihubungi');
    await citizen.sees('Meja Informasi MPP');

    await demo.switchBackend('on');
    await citizen.sees('217 layanan');
    await citizen.seesNoMore('Server MPP belum bisa dihubungi');
  });
});
