import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import type { Board, Ticket } from '../../src/contract/index.js';
import { DemoProcess } from '../support/node/demo-process.js';
import { expectNoViolations } from '../support/node/page-checks.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

const mallId = 'mpp-tulang-bawang-barat';
const counterName = 'Gerai 1 Loket B';

describe("The hall's board", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let counterId: string;
  let queueId: string;
  let token = '';
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
    const answer = await fetch(`${demo.backend}/v1/malls/${mallId}/board`);
    const { counters } = (await answer.json()) as Board;
    const counter = counters.find(({ label }) => label === counterName);
    counterId = counter?.id ?? '';
    queueId = counter?.queueIds?.[0] ?? '';
    const session = await officer('/session', { password: demo.officerPassword });
    token = (session as { token: string }).token;
    await officer(`/counters/${counterId}/state`, { state: 'open' });
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${demo.backend}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    expect(response.ok, text).to.equal(true);
    return (text === '' ? undefined : JSON.parse(text)) as unknown;
  };
  const officer = (path: string, body: object = {}) =>
    post(`/officer/v1${path}`, body, token ? { Authorization: `Bearer ${token}` } : {});
  const callNext = () => officer(`/counters/${counterId}/call-next`, { expects: null });
  /** Somebody takes a number and comes to the hall. */
  const takeNumber = async (): Promise<Ticket> => {
    const ticket = (await post(`/v1/malls/${mallId}/tickets`, { queueId })) as Ticket;
    const secret = { 'Ticket-Secret': ticket.secret ?? '' };
    await post(`/v1/tickets/${ticket.id}/check-in`, {}, secret);
    return ticket;
  };

  const open = async () => {
    const screen = await Visitor.arrive(browser, { width: 1280 });
    await screen.page.setViewport({ width: 1280, height: 720 });
    await screen.page.goto(`${demo.portal}/hall/board/?mall=${mallId}`);
    await screen.sees('Mal Pelayanan Publik');
    return screen;
  };
  const heroOf = ({ page }: Visitor) =>
    page.$eval('mpp-queue-board >>> [part="number"] .visually-hidden', (one) => one.textContent);

  it('shows an officer’s call at once, on two screens alike', async () => {
    const [one, other] = [await open(), await open()];
    const { id, number } = await takeNumber();
    await callNext();
    for (const screen of [one, other]) {
      await screen.page.bringToFront();
      await screen.sees('Panggilan sekarang');
      expect(await heroOf(screen)).to.equal(number);
      await expectNoViolations(screen.page);
      expect(screen.problems).to.deep.equal([]);
    }
    await officer(`/tickets/${id}/skip`);
    await Promise.all([one.leave(), other.leave()]);
  });

  it('says that the backend is away, and goes on by itself when it is back', async () => {
    const screen = await open();
    await demo.switchBackend('off');
    await screen.sees('Sambungan terputus.');
    await demo.switchBackend('on');
    await screen.seesNoMore('Sambungan terputus.');
    const { number } = await takeNumber();
    await callNext();
    await screen.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('mpp-queue-board')
          ?.shadowRoot?.querySelector('[part="number"] .visually-hidden')?.textContent === wanted,
      {},
      number,
    );
    await screen.leave();
  });
});
