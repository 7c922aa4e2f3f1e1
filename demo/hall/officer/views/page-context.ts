import type { DeskState, Shown } from '../desk-state.js';
import type { Words } from '../words.js';

/** What the views draw from, and what they may ask for. */
export interface PageContext {
  readonly desk: DeskState;
  readonly shown: Shown;
  readonly words: Words;
  readonly language: 'id' | 'en';
  readonly shortcuts: boolean;
  /** Whether the lists show every queue, or those of this counter. */
  readonly allQueues: boolean;
  switchLanguage(): void;
  switchShortcuts(on: boolean): void;
  showAllQueues(all: boolean): void;
}

/** Time of day by the mall's clock, as people read it: 09.05. */
export function timeOf({ shown, language }: PageContext, at: number): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: shown.desk?.timeZone ?? 'Asia/Jakarta',
  }).format(at);
  return language === 'id' ? text.replace(':', '.') : text;
}

/** Whole minutes since an instant. */
export const minutesSince = ({ desk }: PageContext, instant: string) =>
  Math.max(0, Math.floor((desk.now() - Date.parse(instant)) / 60_000));
