import type { Call } from '../../../contract/queue.js';
import type { Mall } from '../../../contract/mall.js';
import type { Locale } from '../../../i18n/locale.js';
import type { Grid, Hall, Phase } from '../queue-board.model.js';
import type { VoiceState } from '../voice/voice.types.js';
import type { QueueBoardKey } from '../words/id.js';

/** The call in the large field. */
export interface ShownCall {
  readonly call: Call;
  /** It is new, and lit. */
  readonly isLit: boolean;
  /** Which call of its number it is. */
  readonly times: number;
}

/** What the board is drawn from. Made anew for each drawing. */
export interface BoardContext {
  readonly locale: Locale<QueueBoardKey>;
  readonly mall: Mall | undefined;
  /** Epoch milliseconds by the backend's clock. */
  readonly now: number;
  readonly hall: Hall;
  readonly phase: Phase;
  readonly shown: ShownCall | undefined;
  readonly grid: Grid;
  /** Page of the grid, from 0. */
  readonly page: number;
  /** Since when nothing was heard, where what is shown may be old. */
  readonly silentSince: number | undefined;
  /** Numbers are of another day: none is shown. */
  readonly isToday: boolean;
  /** The large field alone is drawn; the rest comes a frame after it. */
  readonly isFirst: boolean;
  readonly hasMedia: boolean;
  readonly mediaChanged: (event: Event) => void;
  /** Undefined on a board that does not speak. */
  readonly voice: VoiceState | undefined;
  readonly unlock: () => void;
}
