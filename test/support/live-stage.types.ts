/** What a test has the stage of a live hall do. The stage speaks the contract by itself; these are its lines and its faults. */
export type StageAct =
  /** From now on the board is this, a moment later with each answer unless it stands still; what a listener asks for by place is told from the acts that were said since. */
  | { do: 'board'; board: unknown; isStanding?: boolean }
  /** Says a message on every line, once more where `times` says so; acts are kept for those who come back. */
  | { do: 'say'; message: unknown; times?: number }
  /** Keeps an act for those who come back, and says nothing. */
  | { do: 'keep'; message: unknown }
  /** Forgets the acts that were kept. */
  | { do: 'forget' }
  /** Writes to every stream of events as it is. */
  | { do: 'write'; text: string }
  /** Cuts every line. */
  | { do: 'cut' }
  /** Lines that are open now stay so and are told nothing any more. */
  | { do: 'freeze' }
  /** Refuses connections and cuts those that there are, or takes them again. */
  | { do: 'away'; away: boolean }
  /** How questions are answered from now on. A number is an HTTP status; `silent`: opened, and nothing is said. */
  | {
      do: 'answer';
      events?: 'stream' | 'silent' | 'html' | number;
      socket?: 'open' | 'silent' | number;
      board?: 'good' | 'bad' | number;
      headers?: Record<string, string>;
    };

export type StageQuestion = 'board' | 'events' | 'socket';

/** A question that the stage was asked. */
export interface SeenQuestion {
  kind: StageQuestion;
  /** Place that was named. */
  after: string | null;
  /** A line that is still open. */
  open: boolean;
}
