import { html } from 'lit';
import { turnByMessage } from '../support/turn.js';
import { LoadController } from '../../src/base/load-controller.js';
import { MppElement } from '../../src/base/mpp-element.js';
import type { MppClient } from '../../src/client/client.types.js';
import type { Mall } from '../../src/contract/mall.js';
import { isMppError, MppError } from '../../src/errors.js';

const words = {
  name: 'sample',
  words: {
    id: { title: 'Ambil nomor {queue}', odd: 'Halo {nobody}' },
    en: { title: 'Take a {queue} number' },
  },
} as const;

/** The smallest widget that uses everything the base offers. */
export class SampleWidget extends MppElement<keyof typeof words.words.id> {
  protected override readonly words = words;
  readonly loads = new LoadController(this, {
    args: () => [this.resolveClient(), this.mallId ?? 'tubaba'] as const,
    load: ([client, mallId], options) => {
      if (isMppError(client)) return Promise.reject(client);
      return client.call('getMall', { mallId }, options);
    },
  });

  protected override get mallLocale(): Mall | undefined {
    return this.loads.value?.value;
  }

  /** Something happened that a screen reader should hear. */
  say(text: string): void {
    this.announcer.announce(text);
  }

  protected override renderContent(): unknown {
    const { locale } = this;
    return html`<h2>${locale.text('title')}</h2>
      ${this.service === 'odd' ? locale.text('odd') : ''} ${this.#renderMall()}`;
  }

  #renderMall(): unknown {
    const { status, value, error } = this.loads;
    const name = html`<p part="mall">${value?.value.name}${value?.stale ? ' (lama)' : ''}</p>`;
    if (status === 'error')
      return html`<p part="error">${error?.kind}: ${error?.message}</p>
        ${name}`;
    return status === 'loading' ? html`<p part="loading">${value?.value.name}</p>` : name;
  }
}

/** One call that waits for the test to answer it. */
export interface HeldCall {
  readonly mallId: unknown;
  readonly signal: AbortSignal | undefined;
  readonly refresh: boolean | undefined;
  /** `stale`: it is an old copy; with an error, because of that. */
  answer(mall: Partial<Mall>, stale?: boolean | MppError): void;
  fail(error: unknown): void;
}

/** A client whose answers the test gives, as a third party's would be. */
export class HeldClient implements MppClient {
  readonly address = 'https://mpp.example';
  readonly calls: HeldCall[] = [];
  /** Epoch milliseconds; 3 November 2026, 08.05 WIB. */
  time = Date.UTC(2026, 10, 3, 1, 5);
  now = (): number => this.time;
  can = (): boolean => true;
  copy = () => Promise.resolve(undefined);
  watch: MppClient['watch'] = () =>
    Promise.reject(new MppError('unsupported', 'It tells nothing by itself.'));
  onReport = () => () => undefined;

  call: MppClient['call'] = (_operation, input, options) =>
    new Promise((resolve, reject) => {
      this.calls.push({
        mallId: 'mallId' in input ? input.mallId : undefined,
        signal: options?.signal,
        refresh: options?.refresh,
        answer: (mall, stale = false) => {
          const value = { id: 'tubaba', name: 'MPP', timeZone: 'Asia/Jakarta', ...mall };
          const reason = isMppError(stale) ? stale : undefined;
          const answer = {
            ...{ value, reason, stale: Boolean(stale) },
            ...{ receivedAt: this.time, dropped: 0 },
          };
          // The widget asks for nothing but malls.
          resolve(answer as never);
        },
        fail: reject,
      });
    });

  /** The newest call. */
  get last(): HeldCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('Nothing was asked.');
    return call;
  }
}

/** What a reader sees of the widget, or of one part of it. */
export function seen(widget: SampleWidget, selector = '[part~=base]'): string {
  return widget.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';
}

/** Lets answers arrive and the widget draw them. */
export async function drawn(widget: SampleWidget): Promise<void> {
  await turnByMessage();
  await widget.updateComplete;
}
