import { isMppError, MppError, passingKinds } from '../../errors.js';
import { createBackoff } from './backoff.js';
import type { Hall } from './hall.js';
import { openLine, type Line } from './line.js';
import type { Backend, Ending } from './line.types.js';
import type { LiveState, LiveWay } from './live.types.js';
import { isPageHidden, onWake, type WakeReason } from './wake.js';
import type { Ways } from './ways.js';

/** Milliseconds between two beats of a backend, and the silence after which a line is dead though nobody cut it. */
const heartbeat = 15_000;
const longestSilence = 2.5 * heartbeat;
/** Milliseconds for which boards may say the same moment: files of them are written at least twice a minute. */
const longestStandstill = 90_000;
/** Milliseconds without a sign of life after which what is shown may be old. */
const staleAfter = 10_000;
/** Milliseconds an act may come later than the one after it. */
const holdBack = 2_000;
/** Milliseconds of silence after which the board is read anew instead of asking for all that happened. */
const longGap = 300_000;
/** Milliseconds between two boards that are asked for because something was missed. */
const betweenBoards = 5_000;
/** Milliseconds after which nobody is served who does not see the page. */
const hiddenFor = 60_000;
/** Milliseconds after a line is good in which failures before it are not forgotten. */
const goodWhile = 30_000;
/** Milliseconds before another attempt where only somebody else can help. */
const longWait = 60_000;
/** Milliseconds between two looks at all of this. */
const lookEvery = 2_500;

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

  #line: Line | undefined;
  /** A better way that is tried beside the line, and those that are tried after it. */
  #trial: Line | undefined;
  #untried: readonly LiveWay[] = [];
  /** The question for a board that is under way. */
  #asking: AbortController | undefined;
  #askedAt = -Infinity;
  /** Acts were missed that no line will tell. */
  #needsBoard = false;
  /** The place from which what is missing was asked for already. */
  #resumedFrom: string | undefined;
  #retryHint = 0;
  /** By the device's clock: the last sign of life, and since when nobody sees the page. */
  #lastLife: number;
  #hiddenSince: number | undefined;
  /** Milliseconds that may pass without a sign of life. */
  #quiet = longestSilence;
  /** Until when the backend wants not to be asked, by the device's clock. */
  #notBefore = -Infinity;
  #state: LiveState;
  #wasLive = false;
  #reason: MppError | undefined;
  #isResting = false;
  #comeBack: ReturnType<typeof setTimeout> | undefined;
  #askLater: ReturnType<typeof setTimeout> | undefined;
  #holding: ReturnType<typeof setTimeout> | undefined;
  readonly #looking: ReturnType<typeof setInterval>;
  readonly #stopWaking: () => void;

  constructor(backend: Backend, hall: Hall, ways: Ways, hearer: ConnectionHearer) {
    this.#backend = backend;
    this.#hall = hall;
    this.#ways = ways;
    this.#hearer = hearer;
    this.#lastLife = this.#now();
    this.#state = { kind: 'connecting', since: backend.clock.now() };
    this.#looking = setInterval(() => this.#look(), lookEvery);
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
    return this.#state;
  }

  #now(): number {
    return this.#backend.clock.device();
  }

  #kind(): LiveState['kind'] {
    if (!this.#hall.board) return 'connecting';
    const silent = Math.abs(this.#now() - this.#lastLife);
    const isGood = this.#line?.goodSince !== undefined && !this.#needsBoard;
    if (isGood && silent <= this.#quiet) return 'live';
    if (silent >= staleAfter) return 'stale';
    return this.#wasLive ? 'reconnecting' : 'connecting';
  }

  /** Tells the state where it is another one. */
  #tellState(): void {
    const { clock } = this.#backend;
    const kind = this.#kind();
    this.#wasLive ||= kind === 'live';
    const transport = kind === 'live' ? this.#line?.way : undefined;
    const reason = kind === 'live' ? undefined : this.#reason;
    const before = this.#state;
    const isSame = kind === before.kind && transport === before.transport;
    if (isSame && reason?.kind === before.reason?.kind) return;
    const since = kind === 'stale' ? this.#lastLife + (clock.offset() ?? 0) : clock.now();
    this.#state = {
      ...{ kind, since: isSame ? before.since : since },
      ...(transport && { transport }),
      ...(reason && { reason }),
    };
    this.#hearer.state(this.#state);
  }

  /** Opens the way that comes next; what was said meanwhile is asked for by the last place. */
  #connect(): void {
    clearTimeout(this.#comeBack);
    if (this.#isResting || this.#line) return;
    const wait = Math.min(this.#notBefore - this.#now(), longGap);
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
    return this.#now() - this.#lastLife > longGap;
  }

  #openLine(way: LiveWay): Line {
    return openLine(way, this.#backend, this.#hall.place, (line) => ({
      life: () => {
        // One that is only tried may be answered by somebody in the backend's place.
        if (line !== this.#trial) this.#lastLife = this.#now();
      },
      message: (body, id) => this.#read(line, body, id),
      board: (board, maxAge) => {
        const isRecent = this.#now() - this.#askedAt < longGap;
        this.#askedAt = this.#now();
        this.#needsBoard = false;
        this.#lineIsGood(line);
        this.#quiet = longestStandstill + maxAge * 1_250;
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
      if (message.type === 'beat') this.#backend.clock.hear(message.at);
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
    if (need === 'missing') this.#holding ??= setTimeout(() => this.#miss(), holdBack);
    this.#tellState();
  }

  /** The first news came on a line: it is the one from now on. */
  #lineIsGood(line: Line): void {
    if (line.goodSince !== undefined) return;
    line.goodSince = this.#now();
    this.#ways.worked(line.way, line.goodSince);
    this.#reason = undefined;
    this.#quiet = longestSilence;
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
    if (this.#asking || this.#isResting) return;
    clearTimeout(this.#askLater);
    const wait = this.#line ? this.#askedAt + betweenBoards - this.#now() : 0;
    if (wait > 0) {
      this.#askLater = setTimeout(() => this.#ask(), Math.min(wait, betweenBoards));
      return;
    }
    const asking = (this.#asking = new AbortController());
    this.#askedAt = this.#now();
    this.#backend.askBoard(asking.signal).then(
      ({ board }) => {
        if (this.#asking !== asking) return;
        this.#asking = undefined;
        this.#needsBoard = false;
        this.#lastLife = this.#now();
        this.#hall.give(board, false);
        this.#connect();
        this.#tellState();
      },
      (cause: unknown) => {
        if (this.#asking !== asking) return;
        this.#asking = undefined;
        this.#fail(errorOf(cause));
        this.#later(() => (this.#line ? this.#ask() : this.#connect()));
        this.#tellState();
      },
    );
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
    const asked = passingKinds.includes(kind) ? retryAfter * 1_000 : longWait;
    this.#notBefore = this.#now() + asked;
    this.#comeBack = setTimeout(act, this.#backoff.next(Math.max(asked, this.#retryHint)));
  }

  /** Looks after what no event tells: silence, time that passed, ways that may work by now. */
  #look(): void {
    if (this.#isResting) return;
    const now = this.#now();
    const line = this.#line;
    this.#hiddenSince = isPageHidden() ? (this.#hiddenSince ?? now) : undefined;
    const isUnseen = this.#hiddenSince !== undefined && now - this.#hiddenSince >= hiddenFor;
    if (isUnseen && !this.#hearer.isNeededHidden()) {
      this.#rest();
    } else if (line && line.way !== 'polling' && this.#isSilent(line)) {
      const message = 'The line was silent for too long.';
      this.#fail(new MppError('timeout', message, { operation: 'watchBoard' }));
      this.#cut();
      this.#connect();
    } else if (line?.goodSince !== undefined) {
      if (now - line.goodSince > goodWhile) this.#backoff.reset();
      if (!this.#trial) this.#try(this.#ways.betterThan(line.way, now));
    }
    this.#tellState();
  }

  #isSilent({ openedAt }: Line): boolean {
    const now = this.#now();
    // A clock that was set back tells as little as one that jumped.
    return Math.abs(now - Math.max(openedAt, this.#lastLife)) > longestSilence;
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
      const isFresh = Math.abs(now - this.#lastLife) < heartbeat + holdBack;
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
    clearTimeout(this.#askLater);
    clearTimeout(this.#holding);
    this.#holding = undefined;
    this.#asking?.abort();
    this.#asking = undefined;
    this.#line?.close();
    this.#trial?.close();
    this.#line = this.#trial = undefined;
  }
}

const errorOf = (cause: unknown): MppError =>
  isMppError(cause)
    ? cause
    : new MppError('badAnswer', 'A board could not be used.', { cause, operation: 'getBoard' });
