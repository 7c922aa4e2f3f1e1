import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { reportToAuthor } from '../../base/author-report.js';
import type { LiveState } from '../../client/live/live.types.js';
import type { Board } from '../../contract/queue.js';
import type { Mall } from '../../contract/mall.js';
import type { Locale } from '../../i18n/locale.js';
import { litFor, type Turn } from '../../rules/board-schedule.js';
import { boardLists } from './board-lists.styles.js';
import { boardShapes } from './board-shapes.styles.js';
import { boardStates } from './board-states.styles.js';
import { boardStyles } from './board.styles.js';
import { CallAnnounceEvent, CallShowEvent } from './queue-board.events.js';
import { Fitter } from './queue-board.fit.js';
import { Hero, type HeardCall } from './queue-board.hero.js';
import {
  gridOf,
  hallOf,
  oldAt,
  phaseOf,
  silentSince,
  timesCalled,
  type Hall,
  type Shape,
} from './queue-board.model.js';
import { runText } from './queue-board.running-text.js';
import { ScreenController } from './queue-board.screen.js';
import { voiceSettings, type VoiceAttributes } from './queue-board.voice-settings.js';
import { BoardVoice } from './queue-board.voice.js';
import { boardView } from './views/board.view.js';
import type { BoardContext } from './views/context.js';
import type { QueueBoardKey } from './words/id.js';

/** What the page's author said. */
type Host = ReactiveControllerHost &
  HTMLElement &
  VoiceAttributes & {
    readonly zone: string | undefined;
    readonly overscan: number | undefined;
    readonly staleAfter: number | undefined;
  };

/** What the element knows now. */
export interface Known {
  now: () => number | undefined;
  /** Of the backend. */
  address: () => string | undefined;
  board: () => Board | undefined;
  state: () => LiveState | undefined;
  mall: () => Mall | undefined;
  locale: () => Locale<QueueBoardKey>;
}

const minute = 60_000;
/** Milliseconds a page of the grid stands. */
const pageTime = 12_000;
/** Milliseconds after which a call that began before the board came is no news any more. */
const newsFor = 10_000;
/** Lines of the log that screen readers go back through. */
const mostSaid = 20;
/** Places of the picture, in units of the board, against burn-in; a new one every few minutes. */
const shifts = [0, 2, 4, 3, 1, -1, -3, -4, -2] as const;
const shiftTime = 4 * minute;

/** What goes on in the board over time: turns, pages, minutes, the voice, and how all of it fits. */
export class Presenter implements ReactiveController {
  readonly #host: Host;
  readonly #known: Known;
  readonly #hero = new Hero();
  readonly #fitter = new Fitter();
  readonly #voice: BoardVoice;
  readonly #log = document.createElement('div');
  /** Turns that are still to be told of. */
  #begun: Turn<HeardCall>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resizes: ResizeObserver | undefined;
  #shape: Shape = 'wide';
  #unit = 1;
  #layout = '';
  #hasMedia = false;
  #zone: string | undefined;
  #drawn: BoardContext | undefined;
  /** More than the large field was drawn. */
  #isWhole = false;

  constructor(host: Host, known: Known) {
    this.#host = host;
    this.#known = known;
    this.#voice = new BoardVoice({
      state: () => host.requestUpdate(),
      said: ({ id, number }, outcome) =>
        host.dispatchEvent(new CallAnnounceEvent(id, number, outcome)),
      fault: (message) => reportToAuthor(host, message),
    });
    this.#log.classList.add('visually-hidden');
    this.#log.setAttribute('role', 'log');
    this.#adopt(boardStyles);
    this.#adopt(boardLists);
    this.#adopt(boardStates);
    this.#adopt(boardShapes);
    new ScreenController(host, () => this.#voice.unlock());
    host.addController(this);
    void document.fonts?.ready.then(() => this.#measure());
  }

  /** Watches the size of the board. */
  hostConnected(): void {
    // A frame later: what is drawn anew may have another height, which would be told at once again.
    this.#resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#host.requestUpdate();
  }

  /** Stops, and is silent. */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#begun = [];
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.#voice.close();
  }

  /** Takes note of the calls of now, before anything else happens. */
  hear(): void {
    const now = this.#known.now();
    const board = this.#known.board();
    if (now === undefined || !board) return;
    if (this.#zone !== this.#host.zone) {
      this.#zone = this.#host.zone;
      this.#hero.forget();
    }
    this.#hero.hear(board, this.#hall(board, now).calls, now);
  }

  /** The picture of now. */
  render(): unknown {
    const now = this.#known.now();
    const board = this.#known.board();
    if (now === undefined || !board) return undefined;
    this.hear();
    this.#begun.push(...this.#hero.take(now));
    const hall = this.#hall(board, now);
    const { turn } = this.#hero.standing(now);
    const isToday = this.#isToday(board, now);
    const grid = gridOf(hall.counters.length, this.#shape, this.#hasMedia);
    const phase = phaseOf(hall, now);
    const isFirst = this.#isNews(board, now) && turn !== undefined && phase.kind === 'open';
    if (!isFirst) this.#isWhole = true;
    this.#drawn = {
      ...{ now, hall, grid, isToday, isFirst, phase },
      locale: this.#known.locale(),
      mall: this.#known.mall(),
      shown:
        turn && isToday
          ? {
              call: turn.call.call,
              isLit: now < turn.from + litFor,
              times: timesCalled(turn.call.call, hall.calls),
            }
          : undefined,
      page: Math.floor(now / pageTime) % grid.pages,
      silentSince: silentSince(this.#known.state(), this.#host.staleAfter, now),
      hasMedia: this.#hasMedia,
      mediaChanged: this.#mediaChanged,
      voice: this.#host.voice ? this.#voice.state : undefined,
      unlock: () => this.#voice.unlock(),
    };
    if (this.#host.zone && hall.counters.length === 0) {
      reportToAuthor(this.#host, `No counter of the mall is in the zone "${this.#host.zone}".`);
    }
    return [boardView(this.#drawn), this.#log];
  }

  /** Lays out what was drawn, says what has begun, and comes back when the picture changes next. */
  hostUpdated(): void {
    clearTimeout(this.#timer);
    const context = this.#drawn;
    const root = this.#host.shadowRoot;
    if (!context || !root || !this.#host.isConnected) return;
    const { locale, now } = context;
    if (context.isFirst) {
      this.#arrange(root, context);
      this.#drawRest(context);
      return;
    }
    this.#log.setAttribute('aria-label', locale.text('log'));
    this.#voice.set(
      voiceSettings(this.#host, locale.language, this.#known.address()),
      locale.timeZone,
      () => this.#known.now() ?? now,
    );
    for (const turn of this.#begun) this.#show(turn, context);
    this.#begun = [];
    const next = this.#arrange(root, context);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.max(20, next - now));
  }

  #hall(board: Board, now: number): Hall {
    return hallOf(board, this.#host.zone, this.#isToday(board, now));
  }

  /**
   * Whether the large field may come alone: a browser takes as long over all counters, and over its first date, as over
   * all that is before them. Not on a phone, where what stands below would jump twice.
   */
  #isNews({ at }: Board, now: number): boolean {
    return !this.#isWhole && !document.hidden && innerWidth >= 560 && now - Date.parse(at) < minute;
  }

  /** Draws everything once the large field has been seen. Where nobody looks, no frame comes. */
  #drawRest({ locale, now }: BoardContext): void {
    const draw = () => {
      this.#isWhole = true;
      this.#host.requestUpdate();
    };
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        // The first date, in a frame of its own: with the counters it would be a task that is felt.
        locale.date(now);
        requestAnimationFrame(draw);
      }),
    );
    this.#timer = setTimeout(draw, 500);
  }

  /** Yesterday's numbers are nobody's. Where the mall is not known, nor is its midnight. */
  #isToday(board: Board, now: number): boolean {
    // What was told a moment ago is of today; the calendar is looked at with the next drawing.
    if (this.#isNews(board, now)) return true;
    const locale = this.#known.locale();
    return !this.#known.mall() || locale.date(board.date) === locale.date(now);
  }

  #show({ call: { call }, from }: Turn<HeardCall>, { locale, now }: BoardContext): void {
    const isRecall = call.kind === 'recall';
    const line = document.createElement('p');
    line.textContent = locale.text(isRecall ? 'saidAgain' : 'said', {
      number: call.number,
      counter: call.counter.label,
    });
    this.#log.append(line);
    while (this.#log.childElementCount > mostSaid) this.#log.firstElementChild?.remove();
    // Who has just come says nothing that was said before.
    if (now - from < newsFor) this.#voice.say(call);
    this.#host.dispatchEvent(new CallShowEvent(call));
  }

  /** Lays out what CSS cannot know. Returns when the picture changes by itself next. */
  #arrange(root: ShadowRoot, { now, grid, page, silentSince: silent, hall }: BoardContext): number {
    const frame = root.querySelector<HTMLElement>('.tv');
    const picture = root.querySelector<HTMLElement>('.picture');
    if (!frame || !picture) return now + minute;
    this.#resizes?.observe(frame);
    frame.style.setProperty('--_over', String(Math.min(this.#host.overscan ?? 0, 10)));
    const { style } = picture;
    style.setProperty('--_columns', String(grid.columns));
    style.setProperty('--_rows', String(hall.counters.length ? grid.rows : 0));
    const step = Math.floor(now / shiftTime);
    const [x = 0, y = 0] = [shifts[step % shifts.length], shifts[(step + 2) % shifts.length]];
    style.translate = `calc(${x} * var(--u)) calc(${y} * var(--u))`;
    this.#fitter.fit(
      picture,
      `${this.#layout} ${grid.columns} ${grid.rows} ${page} ${this.#isWhole}`,
    );
    const lineTime = runText(picture, this.#unit, this.#layout, now);
    const state = this.#known.state();
    const { turn, nextAt } = this.#hero.standing(now);
    const times = [
      now - (now % minute) + minute,
      nextAt,
      turn && turn.from + litFor,
      grid.pages > 1 ? now - (now % pageTime) + pageTime : undefined,
      lineTime && now + lineTime,
      // When what is shown becomes old.
      state && silent === undefined ? oldAt(state, this.#host.staleAfter) : undefined,
    ];
    return Math.min(...times.flatMap((time) => (time !== undefined && time > now ? time : [])));
  }

  #measure(): void {
    const frame = this.#host.shadowRoot?.querySelector<HTMLElement>('.tv');
    if (!frame || !this.#host.isConnected) return;
    const { clientWidth: width, clientHeight: height } = frame;
    this.#shape = width < 560 ? 'narrow' : height > width ? 'tall' : 'wide';
    this.#unit =
      this.#shape === 'wide'
        ? Math.min(width / 1920, height / 1080)
        : this.#shape === 'tall'
          ? Math.min(width / 1080, height / 1920)
          : Math.max(0.62, width / 480);
    // A column is as high as what is in it.
    const place = this.#shape === 'narrow' ? width : `${width} ${height}`;
    const layout = `${place} ${document.fonts?.status}`;
    if (layout === this.#layout) return;
    this.#layout = layout;
    this.#host.requestUpdate();
  }

  readonly #mediaChanged = ({ target }: Event): void => {
    this.#hasMedia = (target as HTMLSlotElement).assignedElements().length > 0;
    this.#layout += ' ';
    this.#host.requestUpdate();
  };

  #adopt({ styleSheet }: CSSResult): void {
    const sheets = this.#host.shadowRoot?.adoptedStyleSheets;
    if (styleSheet && sheets && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  }
}
