import type { Board } from '../../contract/queue.js';
import { isMppError, MppError, passingKinds } from '../../errors.js';
import { createBackoff } from './backoff.js';
import { createBeatHearer } from './beat-time.js';
import { BoardQuestion } from './board-question.js';
import type { Hall } from './hall.js';
import { openLine, type Line } from './line.js';
import type { Backend, Ending } from './line.types.js';
import { StateTeller } from './live-state.js';
import type { LiveState, LiveWay } from './live.types.js';
import { timing } from './timing.js';
import { isPageHidden, onWake, type WakeReason } from './wake.js';
import type { Ways } from './ways.js';

/** What a connection tells of itself. */
export interface ConnectionHearer {
  /** Told when something of the state may have changed. */
  state(state: LiveState): void;
  /** Something the page's author should know. */
  fault(error: MppError, isMessage: boolean): void;
  /** Whether somebody watches who does not see the page. */
  isNeededHidden(): boolean;
}

/** Keeps a hall up to date over whatever line there is, and comes back by itself. */
export class Connection {
  readonly #backend: Backend;
  readonly #hall: Hall;
  readonly #ways: Ways;
  readonly #hearer: ConnectionHearer;
  readonly #backoff = createBackoff();
  readonly #hearBeat: (at: string) => void;

  #line: Line | undefined;
  /** A better way that is tried beside the line, and those that are tried after it. */
  #trial: Line | undefined;
  #untried: readonly LiveWay[] = [];
  readonly #question: BoardQuestion;
  /** Acts were missed that no line will tell. */
  #needsBoard = false;
  /** The place from which what is missing was asked for already. */
  #resumedFrom: string | undefined;
  #retryHint = 0;
  /** By the device's clock: the last sign of life, and since when nobody sees the page. */
  #lastLife: number;
  #hiddenSince: number | undefined;
  /** Milliseconds that may pass without a sign of life. */
  #quiet: number = timing.longestSilence;
  /** Until when the backend wants not to be asked, by the device's clock. */
  #notBefore = -Infinity;
  readonly #teller: StateTeller;
  #reason: MppError | undefined;
  #isResting = false;
  #comeBack: ReturnType<typeof setTimeout> | undefined;
  #holding: ReturnType<typeof setTimeout> | undefined;
  readonly #looking: ReturnType<typeof setInterval>;
  readonly #stopWaking: () => void;

  constructor(backend: Backend, hall: Hall, ways: Ways, hearer: ConnectionHearer) {
    this.#backend = backend;
    this.#hall = hall;
    this.#ways = ways;
    this.#hearer = hearer;
    this.#hearBeat = createBeatHearer(backend.clock);
    this.#lastLife = this.#now();
    this.#question = new BoardQuestion(backend, {
      answered: (board) => this.#answered(board),
      failed: (error) => this.#notAnswered(error),
    });
    this.#teller = new StateTeller(backend.clock, (state) => hearer.state(state));
    this.#looking = setInterval(() => this.#look(), timing.lookEvery);
    this.#stopWaking = onWake(
      (reason) => this.#wake(reason),
      () => this.#rest(),
    );
    this.#connect();
  }

  /** Ends all of it. */
  close(): void {
    this.#rest();
    clearInterval(this.#looking);
    this.#stopWaking();
  }

  /** How far the news can be trusted. */
  get state(): LiveState {
    return this.#teller.state;
  }

  #now(): number {
    return this.#backend.clock.device();
  }

  /** Tells the state where it is another one. */
  #tellState(): void {
    const line = this.#line;
    const isGood = line?.goodSince !== undefined && !this.#needsBoard;
    this.#teller.look({
      hasBoard: this.#hall.board !== undefined,
      way: isGood ? line.way : undefined,
      lastLife: this.#lastLife,
      quiet: this.#quiet,
      reason: this.#reason,
    });
  }

  /** Opens the way that comes next; what was said meanwhile is asked for by the last place. */
  #connect(): void {
    clearTimeout(this.#comeBack);
    if (this.#isResting || this.#line) return;
    const wait = Math.min(this.#notBefore - this.#now(), timing.longGap);
    if (wait > 0) {
      // Whoever looks again sooner must not ask sooner.
      this.#comeBack = setTimeout(() => this.#connect(), wait);
      return;
    }
    const way = this.#ways.next();
    // A stream tells changes of a board, so the board comes first; polling brings its own.
    if (way !== 'polling' && (!this.#hall.board || this.#isLongAgo())) this.#ask();
    else this.#line = this.#openLine(way);
    this.#tellState();
  }

  #isLongAgo(): boolean {
    return this.#now() - this.#lastLife > timing.longGap;
  }

  #openLine(way: LiveWay): Line {
    return openLine(way, this.#backend, this.#hall.place, (line) => ({
      life: () => {
        // One that is only tried may be answered by somebody in the backend's place.
        if (line !== this.#trial) this.#lastLife = this.#now();
      },
      message: (body, id) => this.#read(line, body, id),
      board: (board, maxAge) => {
        const isRecent = this.#question.age < timing.longGap;
        this.#question.begin();
        this.#needsBoard = false;
        this.#lineIsGood(line);
        this.#quiet = timing.longestStandstill + maxAge * 1_250;
        const before = this.#hall.board?.at;
        const isNew = this.#hall.give(board, isRecent);
        // A file that nobody writes any more is answered as readily as one that is a moment old.
        if (this.#hall.board?.at !== before) this.#lastLife = this.#now();
        this.#tellState();
        return isNew;
      },
      retry: (milliseconds) => {
        this.#retryHint = milliseconds;
      },
      end: (ending) => this.#lost(line, ending),
    }));
  }

  #read(line: Line, body: unknown, id: string | undefined): void {
    let need;
    try {
      const message = this.#backend.readMessage(body);
      if (message.type === 'beat') this.#hearBeat(message.at);
      this.#lastLife = this.#now();
      this.#lineIsGood(line);
      need = this.#hall.take(message);
    } catch (error) {
      if (!isMppError(error)) throw error;
      const named = id ? ` (${id})` : '';
      this.#hearer.fault(
        new MppError('badAnswer', `A message was left out${named}: ${error.message}`, {
          operation: 'watchBoard',
          cause: error,
        }),
        true,
      );
      // What it said is not known, so it is missing, and will be however often it is asked for.
      need = 'board' as const;
    }
    if (need === 'board') this.#needsBoard = true;
    if (this.#needsBoard) this.#ask();
    if (need === 'missing') this.#holding ??= setTimeout(() => this.#miss(), timing.holdBack);
    this.#tellState();
  }

  /** The first news came on a line: it is the one from now on. */
  #lineIsGood(line: Line): void {
    if (line.goodSince !== undefined) return;
    line.goodSince = this.#now();
    this.#ways.worked(line.way, line.goodSince);
    this.#reason = undefined;
    this.#quiet = timing.longestSilence;
    if (line !== this.#trial) return;
    this.#line?.close();
    this.#line = line;
    this.#trial = undefined;
  }

  /** What was late did not come: it is asked for by its place, and if that does not bring it, the board is. */
  #miss(): void {
    this.#holding = undefined;
    if (!this.#hall.isMissing || this.#isResting) return;
    if (this.#resumedFrom === this.#hall.place || this.#line?.way === 'polling') {
      this.#needsBoard = true;
      this.#ask();
      this.#tellState();
      return;
    }
    this.#resumedFrom = this.#hall.place;
    this.#cut();
    this.#connect();
  }

  /** Asks for the board; where a line is still to be opened, it is opened after it. */
  #ask(): void {
    if (!this.#isResting) this.#question.ask(this.#line !== undefined);
  }

  #answered(board: Board): void {
    this.#needsBoard = false;
    this.#lastLife = this.#now();
    this.#hall.give(board, false);
    this.#connect();
    this.#tellState();
  }

  #notAnswered(error: MppError): void {
    this.#fail(error);
    this.#later(() => (this.#line ? this.#ask() : this.#connect()));
    this.#tellState();
  }

  #lost(line: Line, { works, error }: Ending): void {
    const wasGood = line.goodSince !== undefined;
    if (!wasGood) this.#ways.failed(line.way, works);
    if (line === this.#trial) {
      this.#trial = undefined;
      this.#try(this.#untried);
      return;
    }
    this.#line = undefined;
    this.#fail(error);
    // Where it was answered that this way is none, the next one need not wait.
    if (works === false && this.#ways.next() !== line.way) this.#connect();
    else this.#later(() => this.#connect());
    this.#tellState();
  }

  #fail(error: MppError): void {
    if (!this.#reason) this.#hearer.fault(error, false);
    this.#reason = error;
  }

  #later(act: () => void): void {
    clearTimeout(this.#comeBack);
    const { retryAfter = 0, kind = 'unreachable' } = this.#reason ?? {};
    const asked = passingKinds.includes(kind) ? retryAfter * 1_000 : timing.longWait;
    this.#notBefore = this.#now() + asked;
    this.#comeBack = setTimeout(act, this.#backoff.next(Math.max(asked, this.#retryHint)));
  }

  /** Looks after what no event tells: silence, time that passed, ways that may work by now. */
  #look(): void {
    if (this.#isResting) return;
    const now = this.#now();
    const line = this.#line;
    this.#hiddenSince = isPageHidden() ? (this.#hiddenSince ?? now) : undefined;
    const isUnseen = this.#hiddenSince !== undefined && now - this.#hiddenSince >= timing.hiddenFor;
    if (isUnseen && !this.#hearer.isNeededHidden()) {
      this.#rest();
    } else if (line && line.way !== 'polling' && this.#isSilent(line)) {
      const message = 'The line was silent for too long.';
      this.#fail(new MppError('timeout', message, { operation: 'watchBoard' }));
      this.#cut();
      this.#connect();
    } else if (line?.goodSince !== undefined) {
      if (now - line.goodSince > timing.goodWhile) this.#backoff.reset();
      if (!this.#trial) this.#try(this.#ways.betterThan(line.way, now));
    }
    this.#tellState();
  }

  #isSilent({ openedAt }: Line): boolean {
    const now = this.#now();
    // A clock that was set back tells as little as one that jumped.
    return Math.abs(now - Math.max(openedAt, this.#lastLife)) > timing.longestSilence;
  }

  /** Tries better ways, one after another, beside the line that there is. */
  #try([way, ...others]: readonly LiveWay[]): void {
    this.#untried = others;
    if (way !== undefined) this.#trial = this.#openLine(way);
  }

  #wake(reason: WakeReason): void {
    const now = this.#now();
    if (reason === 'returned' && !this.#isResting) return;
    this.#hiddenSince = undefined;
    if (this.#isResting) {
      this.#isResting = false;
    } else {
      const isFresh = Math.abs(now - this.#lastLife) < timing.heartbeat + timing.holdBack;
      // A line may look whole long after the device has left its network.
      if (this.#line && isFresh && reason === 'visible') return;
      if (this.#line?.way === 'polling' && reason === 'visible') return;
      this.#cut();
    }
    if (reason === 'network') this.#ways.forget();
    this.#connect();
  }

  /** Nobody looks: holds no line until somebody does. */
  #rest(): void {
    this.#isResting = true;
    this.#cut();
    this.#tellState();
  }

  #cut(): void {
    clearTimeout(this.#comeBack);
    clearTimeout(this.#holding);
    this.#holding = undefined;
    this.#question.stop();
    this.#line?.close();
    this.#trial?.close();
    this.#line = this.#trial = undefined;
  }
}
