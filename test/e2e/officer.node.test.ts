import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, KeyInput } from 'puppeteer-core';
import type { Board, Ticket } from '../../src/contract/index.js';
import { DemoProcess } from '../support/node/demo-process.js';
import { expectNoViolations, expectToFit } from '../support/node/page-checks.js';
import { launchChromium, Visitor, type VisitorOptions } from '../support/node/visitor.js';

const mallId = 'mpp-tulang-bawang-barat';
const counterName = 'Gerai 1 Loket B';

/** Somebody with a phone, who asks the backend as the contract says. */
class Citizen {
  constructor(private readonly backend: string) {}

  /** Takes a number from home and comes to the hall. */
  async takeNumber(queueId: string): Promise<Ticket> {
    const ticket = await this.#post<Ticket>(`/v1/malls/${mallId}/tickets`, { queueId });
    await this.#post(`/v1/tickets/${ticket.id}/check-in`, {}, ticket.secret);
    return ticket;
  }

  async stateOf({ id, secret = '' }: Ticket): Promise<string> {
    const response = await fetch(`${this.backend}/v1/tickets/${id}`, {
      headers: { 'Ticket-Secret': secret },
    });
    return ((await response.json()) as Ticket).state;
  }

  async board(): Promise<Board> {
    return (await (await fetch(`${this.backend}/v1/malls/${mallId}/board`)).json()) as Board;
  }

  async #post<Answer>(path: string, body: object, secret?: string): Promise<Answer> {
    const response = await fetch(`${this.backend}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(secret !== undefined && { 'Ticket-Secret': secret }),
      },
      body: JSON.stringify(body),
    });
    expect(response.ok, await response.clone().text()).to.equal(true);
    return (await response.json()) as Answer;
  }
}

describe("The officer's page", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let citizen: Citizen;
  let queueId: string;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
    citizen = new Citizen(demo.backend);
    const { counters } = await citizen.board();
    queueId = counters.find(({ label }) => label === counterName)?.queueIds?.[0] ?? '';
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  const press = (officer: Visitor, name: string) =>
    officer.page.locator(`::-p-aria(${name}[role="button"])`).click();

  /** An officer at the counter, which is open. */
  const sitDown = async (options: VisitorOptions = {}) => {
    const officer = await Visitor.arrive(browser, options);
    await officer.page.goto(`${demo.portal}/hall/officer/`);
    await officer.page.locator('::-p-aria(Kata sandi[role="textbox"])').fill(demo.officerPassword);
    await officer.page.keyboard.press('Enter');
    await officer.sees('Pilih loket Anda');
    await officer.page.locator(`button::-p-text(${counterName})`).click();
    await officer.sees('Terhubung langsung');
    await press(officer, 'Buka');
    await officer.page.waitForSelector('.counter-state [aria-pressed="true"]:not(:disabled)');
    // Letters are keys here only while nothing is typed into.
    await officer.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return officer;
  };

  /** Presses a key once its button can be pressed, as somebody does who looks at the screen. */
  const pressKey = async ({ page }: Visitor, key: KeyInput) => {
    await page.waitForSelector(`button[data-key="${key}"]:not(:disabled)`);
    await page.keyboard.press(key);
  };

  it('lets nobody in without the password', async () => {
    const stranger = await Visitor.arrive(browser);
    await stranger.page.goto(`${demo.portal}/hall/officer/`);
    await stranger.page.locator('::-p-aria(Kata sandi[role="textbox"])').fill('bukan-ini');
    await stranger.page.keyboard.press('Enter');
    await stranger.sees('Kata sandi tidak cocok.');
    await stranger.leave();
  });

  it('calls, serves and finishes by keyboard; the citizen and the hall follow', async () => {
    const officer = await sitDown();
    const first = await citizen.takeNumber(queueId);
    const second = await citizen.takeNumber(queueId);
    await officer.sees('2 orang menunggu');
    await pressKey(officer, 'N');
    await officer.sees('Dipanggil');
    expect(await officer.page.title()).to.contain(first.number);
    expect(await citizen.stateOf(first)).to.equal('called');
    await pressKey(officer, 'U');
    await officer.sees('dipanggil 2 kali');
    await pressKey(officer, 'M');
    await officer.sees('Sedang dilayani');
    expect(await citizen.stateOf(first)).to.equal('serving');
    await pressKey(officer, 'N');
    await officer.sees('Dipanggil');
    expect(await citizen.stateOf(first)).to.equal('served');
    expect(await citizen.stateOf(second)).to.equal('called');
    const { calls } = await citizen.board();
    expect(calls.map(({ number, kind }) => `${kind} ${number}`)).to.deep.equal([
      `call ${second.number}`,
      `recall ${first.number}`,
      `call ${first.number}`,
    ]);
    await pressKey(officer, 'L');
    await officer.sees('Belum ada nomor di loket ini');
    expect(await citizen.stateOf(second)).to.equal('missed');
    await press(officer, `Antre lagi ${second.number}`);
    await officer.sees('1 orang menunggu');
    await press(officer, `Batalkan nomor ${second.number}`);
    await officer.sees(`Batalkan ${second.number}?`);
    await officer.page.locator('dialog[open] button.danger').click();
    await officer.sees('Tidak ada yang menunggu');
    expect(await citizen.stateOf(second)).to.equal('cancelled');
    expect(officer.problems).to.deep.equal([]);
    await officer.leave();
  });

  it('calls nobody twice when two officers, or a nervous finger, press at once', async () => {
    const [one, other] = [await sitDown(), await sitDown()];
    const tickets = [await citizen.takeNumber(queueId), await citizen.takeNumber(queueId)];
    await one.sees('2 orang menunggu');
    await other.sees('2 orang menunggu');
    const doublePress = ({ page }: Visitor) =>
      page.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>('button[data-key="N"]');
        button?.click();
        button?.click();
      });
    await Promise.all([doublePress(one), doublePress(other)]);
    await one.sees('Dipanggil');
    await other.sees('Dipanggil');
    expect(await Promise.all(tickets.map((ticket) => citizen.stateOf(ticket)))).to.deep.equal([
      'called',
      'waiting',
    ]);
    await pressKey(one, 'M');
    await other.sees('Sedang dilayani');
    await Promise.all([one.leave(), other.leave()]);
  });

  it('takes paper numbers once, and says when one is taken', async () => {
    const officer = await sitDown();
    const number = officer.page.locator('::-p-aria(Nomor[role="textbox"])');
    await number.fill('B-745');
    await officer.page.keyboard.press('Enter');
    await officer.sees('B-745 masuk antrean.');
    await number.fill('B-745');
    await officer.page.keyboard.press('Enter');
    await officer.sees('Nomor itu sudah dipakai.');
    await officer.leave();
  });

  it('says that the server is away, and goes on by itself when it is back', async () => {
    const officer = await sitDown();
    await demo.switchBackend('off');
    await officer.seesNoMore('Terhubung langsung');
    await demo.switchBackend('on');
    await officer.sees('Terhubung langsung');
    await officer.leave();
  });

  for (const dark of [false, true]) {
    it(`fits phones, tablets and wide screens, and passes axe, in ${dark ? 'dark' : 'light'}`, async () => {
      const officer = await sitDown({ dark });
      await expectToFit(officer.page);
      await expectNoViolations(officer.page);
      await officer.leave();
    });
  }
});
