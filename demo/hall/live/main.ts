import { html, nothing, render, type TemplateResult } from 'lit';
import {
  createMppClient,
  isMppError,
  type LiveNews,
  type LiveState,
  type LiveWay,
} from '../../../src/client/index.js';
import { newKey } from '../idempotency-key.js';

type Board = Extract<LiveNews, { type: 'board' }>['board'];
type Ticket = Awaited<ReturnType<typeof takeOne>>;

/** Messages that stay on the screen. */
const mostLines = 200;
/** Subscribers on this page: it holds one connection all the same. */
const subscribers = 20;

const page = document.getElementById('page');
const address = document.querySelector<HTMLMetaElement>('meta[name="mpp-api"]')?.content;
if (!page || !address) throw new Error('The page lacks its place or the address of the backend.');

const search = new URLSearchParams(location.search);
const ways = ['sse', 'webSocket', 'polling'] as const satisfies readonly LiveWay[];
const only = ways.find((way) => way === search.get('live'));
const client = createMppClient({ api: address, keepCopies: false, ...(only && { live: [only] }) });

let mallId = search.get('mall') ?? undefined;
let board: Board | undefined;
let state: LiveState | undefined;
let refetches = 0;
let changes = 0;
let heardByAll = 0;
let problem = '';
const tickets: Ticket[] = [];
const lines: { readonly id: number; readonly text: string; readonly detail?: unknown }[] = [];

function write(text: string, detail?: unknown): void {
  lines.unshift({ id: (lines[0]?.id ?? 0) + 1, text, detail });
  lines.length = Math.min(lines.length, mostLines);
}

function hear(news: LiveNews): void {
  if (news.type === 'state') {
    ({ state } = news);
    write(`${state.kind}${state.transport ? ` (${state.transport})` : ''}`);
  } else {
    ({ board } = news);
    if (news.type === 'board') {
      if (news.refetched) refetches += 1;
      write(news.refetched ? 'dibaca ulang' : 'keadaan awal', board);
    } else {
      changes += 1;
      const { change } = news;
      for (const { id, state: now } of change.tickets ?? []) {
        const index = tickets.findIndex((ticket) => ticket.id === id);
        const known = tickets[index];
        if (known) tickets[index] = { ...known, state: now };
      }
      const call = change.call ? ` ${change.call.number} → ${change.call.counter.label}` : '';
      write(`#${change.sequence}${call}`, change);
    }
  }
  draw();
}

async function start(): Promise<void> {
  try {
    mallId ??= (await client.call('listMalls', {})).value.items[0]?.id;
    if (mallId === undefined) throw new Error('Server tidak memiliki MPP.');
    await client.watch(mallId, hear);
    for (let more = 1; more < subscribers; more += 1) {
      await client.watch(mallId, (news) => {
        if (news.type === 'change') heardByAll += 1;
        draw();
      });
    }
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
    draw();
  }
}

async function takeOne(mall: string, queueId: string) {
  const input = { mallId: mall, queueId, idempotencyKey: newKey() };
  return (await client.call('requestTicket', input)).value;
}

async function takeNumber(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const queueId = new FormData(event.target as HTMLFormElement).get('queue');
  if (typeof queueId !== 'string' || mallId === undefined) return;
  try {
    tickets.unshift(await takeOne(mallId, queueId));
    problem = '';
  } catch (error) {
    problem = isMppError(error) ? error.message : String(error);
  }
  draw();
}

async function change(ticket: Ticket, operation: 'checkInTicket' | 'cancelTicket'): Promise<void> {
  const { id: ticketId, secret } = ticket;
  if (secret === undefined) return;
  try {
    const { value } = await client.call(operation, { ticketId, secret, idempotencyKey: newKey() });
    tickets.splice(
      tickets.findIndex(({ id }) => id === ticketId),
      1,
      { ...value, secret },
    );
    problem = '';
  } catch (error) {
    problem = isMppError(error) ? error.message : String(error);
  }
  draw();
}

function draw(): void {
  render(pageView(), page as HTMLElement);
}

function pageView(): TemplateResult {
  const look = state?.kind === 'live' ? 'good' : state?.kind === 'stale' ? 'bad' : 'warn';
  return html`<main>
    <header class="card">
      <h1>Saluran langsung</h1>
      <p class="quiet">
        Halaman polos: apa yang dikirim server, seperti adanya. Satu halaman, ${subscribers}
        pendengar, satu sambungan.
      </p>
      <dl class="facts">
        ${fact('Keadaan', html`<span class="mark ${look}">${state?.kind ?? 'connecting'}</span>`)}
        ${fact('Cara', state?.transport ?? '–')}
        ${fact('Urutan', board ? String(board.sequence) : '–')}
        ${fact('Perubahan', `${changes} (${heardByAll} oleh pendengar lain)`)}
        ${fact('Dibaca ulang', String(refetches))} ${fact('Hari', board?.date ?? '–')}
      </dl>
      <nav class="ways" aria-label="Cara menyambung">
        <a class="button small" href="?">Semua cara</a>
        ${ways.map((way) => html`<a class="button small" href="?live=${way}">Hanya ${way}</a>`)}
      </nav>
      ${problem ? html`<p role="alert" class="mark bad">${problem}</p>` : nothing}
    </header>
    <div class="halves">
      <div>${numbersView()} ${countersView()}</div>
      <section class="card">
        <h2>Pesan</h2>
        <ol class="log" tabindex="0" aria-label="Pesan">
          ${lines.map(
            ({ text, detail }) =>
              html`<li>
                ${
                  detail === undefined
                    ? text
                    : html`<details>
                        <summary>${text}</summary>
                        <pre>${JSON.stringify(detail, undefined, 1)}</pre>
                      </details>`
                }
              </li>`,
          )}
        </ol>
      </section>
    </div>
  </main>`;
}

const fact = (name: string, value: unknown) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function numbersView(): TemplateResult {
  return html`<section class="card">
    <h2>Ambil nomor</h2>
    <form class="ways" @submit=${(event: SubmitEvent) => void takeNumber(event)}>
      <label class="field">
        <span>Antrean</span>
        <select name="queue">
          ${(board?.queues ?? []).map(
            ({ id, label, state: now, waiting = 0 }) =>
              html`<option value=${id}>${label} · ${now} · ${waiting}</option>`,
          )}
        </select>
      </label>
      <button class="button primary">Ambil nomor</button>
    </form>
    <table>
      <tbody>
        ${tickets.map(
          (ticket) =>
            html`<tr>
              <td class="number">${ticket.number}</td>
              <td>${ticket.state}</td>
              <td>
                ${
                  ticket.state === 'waiting'
                    ? html`<button
                          class="button small"
                          type="button"
                          ?disabled=${ticket.checkedIn === true}
                          @click=${() => void change(ticket, 'checkInTicket')}
                        >
                          Hadir
                        </button>
                        <button
                          class="button small"
                          type="button"
                          @click=${() => void change(ticket, 'cancelTicket')}
                        >
                          Batalkan
                        </button>`
                    : nothing
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function countersView(): TemplateResult {
  return html`<section class="card">
    <h2>Loket</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Loket</th>
            <th scope="col">Keadaan</th>
            <th scope="col">Nomor</th>
          </tr>
        </thead>
        <tbody>
          ${(board?.counters ?? []).map(
            ({ label, state: now, serving }) =>
              html`<tr>
                <td>${label}</td>
                <td>${now}</td>
                <td class="number">${serving ? `${serving.number} · ${serving.state}` : '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

page.replaceChildren();
draw();
void start();
