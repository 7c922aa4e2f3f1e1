import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { type LoggedChange, type LogPosition, openLog, readChanges } from './change-log.js';
import { RecentMessages } from './recent-messages.js';
import { readPlace, tell, together, type ToldMessage } from './told-message.js';
import type { Viewer } from './viewer.types.js';

/** Changes that one look into the log reads at most; a longer tail is read in several looks. */
const changesPerLook = 200;

/** Bytes told together; then sockets get their turn, so that who reads is not taken for somebody who does not. */
const mostAtOnce = 32 * 1_024;

/**
 * What a viewer who comes back is told one by one. What is more is also more bytes than a board, which it is sent to
 * instead.
 */
export const replayLimits = { messages: 500, bytes: 128 * 1_024 } as const;

/**
 * One mall's changes on their way from the log to the viewers of this process. Everything happens in turns, one after
 * another: a viewer who comes while changes are read gets each of them once.
 */
export class Feed {
  readonly #mallId: string;
  readonly #queries: Queries;
  readonly #clock: Clock;
  readonly #viewers = new Set<Viewer>();
  readonly #recent = new RecentMessages(replayLimits);
  /** Of the last change that viewers were told. */
  #position: LogPosition | undefined;
  #turns: Promise<unknown> = Promise.resolve();
  #nextLook: Promise<void> | undefined;
  #joining = 0;

  constructor(mallId: string, queries: Queries, clock: Clock) {
    this.#mallId = mallId;
    this.#queries = queries;
    this.#clock = clock;
  }

  get viewers(): number {
    return this.#viewers.size;
  }

  /** Nobody follows the mall, and nobody is about to. */
  get isQuiet(): boolean {
    return this.#viewers.size + this.#joining === 0;
  }

  get position(): LogPosition | undefined {
    return this.#position;
  }

  /**
   * Begins to tell a viewer everything after a place, or from now on.
   * @param after as the viewer names it: `epoch.sequence` of what it heard last
   * @throws {Error} when the log cannot be read now
   */
  async join(viewer: Viewer, after: string | undefined): Promise<void> {
    this.#joining += 1;
    try {
      await this.#inTurn(async () => {
        const now = await this.#look();
        const opening = await this.#openingFor(after, now);
        if (viewer.send(together(opening))) this.#viewers.add(viewer);
      });
    } finally {
      this.#joining -= 1;
    }
  }

  leave(viewer: Viewer): void {
    this.#viewers.delete(viewer);
  }

  /**
   * Tells what is new in the log. Who asks while a look waits for its turn shares it.
   * @throws {Error} when the log cannot be read now; nothing is lost, the next look finds it
   */
  read(): Promise<void> {
    this.#nextLook ??= this.#inTurn(async () => {
      this.#nextLook = undefined;
      await this.#look();
    });
    return this.#nextLook;
  }

  /** Says that the line is good and nothing is missing, which is only said when the log was just read. */
  async beat(): Promise<void> {
    await this.read();
    if (this.#position) this.#tellAll([this.#message('beat', this.#position)]);
  }

  end(): void {
    for (const viewer of [...this.#viewers]) viewer.end();
    this.#viewers.clear();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turns.then(work);
    this.#turns = turn.catch(() => {});
    return turn;
  }

  /** Reads to the end of the log and tells on the way. */
  async #look(): Promise<LogPosition> {
    let place = (this.#position ??= await openLog(this.#queries, this.#mallId));
    for (;;) {
      const part = await readChanges(this.#queries, this.#mallId, place.sequence, changesPerLook);
      const end = part ?? (await openLog(this.#queries, this.#mallId));
      const isSame = end.epoch === place.epoch;
      if (isSame && end.sequence === place.sequence) return place;
      const changes = isSame && part ? part.changes : [];
      if (changes[0]?.sequence !== place.sequence + 1) return this.#startAnew(end);
      for (const messages of portions(changes.map((one) => changeMessage(place.epoch, one)))) {
        place = { epoch: place.epoch, sequence: messages.at(-1)?.sequence ?? place.sequence };
        this.#position = place;
        for (const message of messages) this.#recent.add(message);
        this.#tellAll(messages);
        await othersTurn();
      }
    }
  }

  /** The log is another one, or was cut off behind us: nobody can be told what happened. */
  #startAnew({ epoch, sequence }: LogPosition): LogPosition {
    this.#position = { epoch, sequence };
    this.#recent.clear();
    this.#tellAll([this.#message('refetch', this.#position)]);
    return this.#position;
  }

  /**
   * What a viewer is told first. A beat comes before everything and names the place from which the line goes on, so
   * that on every line a beat says how far the viewer must have got.
   */
  async #openingFor(after: string | undefined, now: LogPosition): Promise<readonly ToldMessage[]> {
    if (after === undefined) return [this.#message('beat', now)];
    const place = readPlace(after);
    const missed =
      place?.epoch === now.epoch ? await this.#missedSince(place.sequence, now) : undefined;
    if (place && missed) return [this.#message('beat', place), ...missed];
    // A line cut between the two must not make the viewer believe that it has heard all.
    return [this.#message('beat', now, false), this.#message('refetch', now)];
  }

  /** The changes between a place and the last one told; undefined when they are too many or not known. */
  async #missedSince(
    sequence: number,
    now: LogPosition,
  ): Promise<readonly ToldMessage[] | undefined> {
    const count = now.sequence - sequence;
    if (count < 0 || count > replayLimits.messages) return undefined;
    if (count === 0) return [];
    const recent = this.#recent.after(sequence);
    if (recent) return recent;
    const part = await readChanges(this.#queries, this.#mallId, sequence, count);
    if (part?.epoch !== now.epoch || part.changes[0]?.sequence !== sequence + 1) return undefined;
    const messages = part.changes.map((logged) => changeMessage(now.epoch, logged));
    const bytes = messages.reduce((sum, { event }) => sum + event.byteLength, 0);
    return bytes <= replayLimits.bytes ? messages : undefined;
  }

  #message(type: 'beat' | 'refetch', place: LogPosition, isPlace = true): ToldMessage {
    const { epoch, sequence } = place;
    return tell({ type, epoch, sequence, at: this.#clock.timestamp() }, isPlace);
  }

  #tellAll(messages: readonly ToldMessage[]): void {
    const told = together(messages);
    for (const viewer of this.#viewers) {
      if (!viewer.send(told)) this.#viewers.delete(viewer);
    }
  }
}

function changeMessage(epoch: string, { sequence, at, change }: LoggedChange): ToldMessage {
  return tell({ type: 'change', epoch, sequence, at, ...change });
}

/** Parts messages into portions that are told together. */
function portions(messages: readonly ToldMessage[]): ToldMessage[][] {
  const all: ToldMessage[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    if (bytes >= mostAtOnce) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(message);
    bytes += message.event.byteLength;
  }
  return all;
}
