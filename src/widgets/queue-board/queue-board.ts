import {
  html,
  isServer,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { id, type QueueBoardKey } from './words/id.js';
import { parseCount } from '../../base/attributes.js';
import { LiveController } from '../../base/live-controller.js';
import { LoadController } from '../../base/load-controller.js';
import { MppElement } from '../../base/mpp-element.js';
import { OnDemand } from '../../base/on-demand.js';
import { resolveColourScheme } from '../../base/colour-scheme.js';
import type { Answer, MppClient } from '../../client/client.types.js';
import type { Mall } from '../../contract/mall.js';
import { isMppError, missingFile, type MppError } from '../../errors.js';
import type { MallLocale } from '../../i18n/locale.js';
import type { Labels } from '../../i18n/messages.js';
import { renderError } from '../../ui/states.js';
import type { Presenter } from './queue-board.presenter.js';
// Last, because like beside like compresses better: words beside words (above), styles beside styles.
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { controls } from '../../ui/controls.styles.js';
import { queueBoardStyles } from './queue-board.styles.js';

const words = {
  name: 'queue-board',
  words: { id },
  onDemand: { en: () => import('./words/en.js').then(({ en }) => ({ 'queue-board': en })) },
};

/** What shows a hall; comes while the first board is on its way. */
const content = new OnDemand(() => import('./queue-board.content.js'));

/** The mall of a backend that was not told which one: its only one. */
async function loadMall(
  client: MppClient,
  mallId: string | undefined,
  options: { signal: AbortSignal; refresh: boolean },
): Promise<Answer<Mall | undefined>> {
  if (mallId !== undefined) return client.call('getMall', { mallId }, options);
  const { value, ...trust } = await client.call('listMalls', {}, options);
  return { ...trust, value: value.items[0] };
}

/**
 * The board of a hall: whose turn it is and where, for a TV in the waiting hall. Follows the hall live, shows each call
 * for its least time, and says when what it shows may be old. Give it the height of its place; on a narrow one it is a
 * column of a page.
 *
 * @slot - Shown by browsers that do not run the widget, and where there is an error.
 * @slot media - A video or a picture of the host's; the board makes room for it.
 * @fires {CallShowEvent} mpp-call-show - A call now stands in the large field.
 * @fires {CallAnnounceEvent} mpp-call-announce - The voice has said a call, or has passed it over by rule.
 * @csspart board - Everything on the board.
 * @csspart header - Name of the mall, date and clock.
 * @csspart hero - The large field of the last call.
 * @csspart number - The number in the large field.
 * @csspart destination - Where its owner is to go.
 * @csspart calls - The list of the calls before.
 * @csspart call - One call in the list.
 * @csspart counters - The grid of counters.
 * @csspart counter - One counter.
 * @csspart message - What is said when nobody is called: before opening, in a break, when it is over.
 * @csspart notices - The running text.
 * @csspart media - The place of the slot `media`.
 * @csspart button - Every button that is drawn as one.
 * @csspart sound - The button that lets the voice speak.
 * @cssprop --mpp-board-ground - Ground of the board.
 * @cssprop --mpp-board-panel - Ground of its fields.
 * @cssprop --mpp-board-text - Text on the board.
 * @cssprop --mpp-board-muted - Text of second rank on the board.
 * @cssprop --mpp-board-line - Lines on the board.
 * @cssprop --mpp-board-call - Ground of a new call.
 * @cssprop --mpp-board-on-call - Text on the ground of a new call.
 * @cssprop --mpp-board-bullet - Ground of a number's letters.
 * @cssprop --mpp-board-on-bullet - A number's letters.
 * @cssprop --mpp-number-font - Typeface of numbers.
 */
export class MppQueueBoard extends MppElement<QueueBoardKey> {
  static override properties: PropertyDeclarations = {
    ...MppElement.properties,
    zone: {},
    tone: {},
    overscan: { converter: parseCount },
    staleAfter: { attribute: 'stale-after', converter: parseCount },
    voice: { type: Boolean },
    voiceRepeat: { attribute: 'voice-repeat', converter: parseCount },
    voiceVolume: { attribute: 'voice-volume', type: Number },
    voicePhrase: { attribute: 'voice-phrase' },
    voiceSrc: { attribute: 'voice-src' },
    quietHours: { attribute: 'quiet-hours' },
    dictionary: { attribute: false },
  };
  static override readonly styles: CSSResultGroup = [tokens, reset, controls, queueBoardStyles];

  /** Shows only the counters of one part of the hall, their calls and their queues. */
  zone: string | undefined;
  /** Light on dark, dark on light, or as the page and its reader have it. */
  tone: 'dark' | 'light' | 'auto' = 'dark';
  /** Margin, in per cent of the width, for TVs that cut the edge of the picture. */
  overscan: number | undefined;
  /** Seconds without a sign of life after which numbers are shown as old; 10 unless told. */
  staleAfter: number | undefined;
  /** Says the calls. One board of a hall speaks. */
  voice = false;
  /** How often a call is said. */
  voiceRepeat: number | undefined;
  /** From 0 to 1. */
  voiceVolume: number | undefined;
  /** Sentence that says a call, with `{number}`, `{counter}` and `{service}`. */
  voicePhrase: string | undefined;
  /** Folder of the mall's own recordings, by the names of those that come with the package. */
  voiceSrc: string | undefined;
  /** When nothing is said, by the mall's clock: `HH:MM-HH:MM`. */
  quietHours: string | undefined;
  /** How words and acronyms are said: `{ "KTP-el": "ka te pe el" }`. */
  dictionary: Labels | undefined;

  protected override readonly words = words;

  readonly #mall = new LoadController(this, {
    args: () => {
      const client = this.#client;
      return client && ([client, this.mallId] as const);
    },
    load: async ([client, mallId], options) => {
      const [answer] = await Promise.all([
        loadMall(client, mallId, options),
        content.load().catch((cause: unknown) => {
          throw missingFile(cause);
        }),
      ]);
      return answer;
    },
  });
  readonly #live = new LiveController(this, {
    args: () => {
      const client = this.#client;
      const mallId = this.mallId ?? this.#mall.value?.value?.id;
      return client && mallId !== undefined ? [client, mallId] : undefined;
    },
    // A TV's page may count as hidden, and must be called for all the same.
    whenHidden: true,
    onChange: () => this.#presenter?.hear(),
  });
  #presenter: Presenter | undefined;

  constructor() {
    super();
    if (isServer) return;
    // A hall is shown also where the mall's own record cannot be had.
    content.load().then(
      () => this.requestUpdate(),
      () => undefined,
    );
  }

  protected override get mallLocale(): MallLocale | undefined {
    return this.#mall.value?.value;
  }

  get #client(): MppClient | undefined {
    const client = this.resolveClient();
    return isMppError(client) ? undefined : client;
  }

  protected override willUpdate(): void {
    if (!content.module || this.#presenter) return;
    this.#presenter = new content.module.Presenter(this, {
      now: () => this.#client?.now(),
      address: () => this.#client?.address,
      board: () => this.#live.board,
      state: () => this.#live.state,
      mall: () => this.#mall.value?.value,
      locale: () => this.locale,
    });
  }

  protected override renderContent(): TemplateResult {
    const { locale } = this;
    return html`<div class="tv" data-tone=${this.#tone}>
      <section class="board" part="board" tabindex="0" aria-label=${locale.text('board')}>
        ${this.#renderBoard()}
      </section>
    </div>`;
  }

  #renderBoard(): unknown {
    const client = this.resolveClient();
    if (isMppError(client)) return this.#renderFailure(client);
    if (this.#live.board && this.#presenter) return this.#presenter.render();
    const { error = this.#live.state?.reason } = this.#live;
    const missing = this.#live.board || error ? error : this.#mall.error;
    return missing ? this.#renderFailure(missing) : this.#renderLoading();
  }

  /** It goes on by itself: nobody stands before a TV to press a button. */
  #renderFailure(error: MppError): TemplateResult {
    return html`<div class="failed">
      ${renderError(this.locale, error, { now: this.#client?.now() })}
    </div>`;
  }

  #renderLoading(): TemplateResult {
    return html`<div class="wait" aria-busy="true" part="loading">
      <span class="visually-hidden" role="status">${this.locale.text('loading')}</span>
      <i></i><i></i><i></i><i></i>
    </div>`;
  }

  get #tone(): string {
    if (this.tone !== 'auto') return this.tone;
    const scheme = resolveColourScheme(this.colorScheme);
    if (scheme !== 'auto' || isServer) return scheme;
    return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  }
}
