/** How long a line may be silent, and how soon what is asked again. All in milliseconds. */
const heartbeat = 15_000;

export const timing = {
  /** Between two beats of a backend. */
  heartbeat,
  /** The silence after which a line is dead though nobody cut it. */
  longestSilence: 2.5 * heartbeat,
  /** For which boards may say the same moment: files of them are written at least twice a minute. */
  longestStandstill: 90_000,
  /** Without a sign of life, after which what is shown may be old. */
  staleAfter: 10_000,
  /** By which an act may come later than the one after it. */
  holdBack: 2_000,
  /** Silence after which the board is read anew instead of asking for all that happened. */
  longGap: 300_000,
  /** Between two boards that are asked for because something was missed. */
  betweenBoards: 5_000,
  /** After which nobody is served who does not see the page. */
  hiddenFor: 60_000,
  /** After a line is good, in which failures before it are not forgotten. */
  goodWhile: 30_000,
  /** Before another attempt where only somebody else can help. */
  longWait: 60_000,
  /** Between two looks at all of this. */
  lookEvery: 2_500,
} as const;
