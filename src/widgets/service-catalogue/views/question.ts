import type { ServiceSummary } from '../../../contract/service.js';

/** What the citizen asked for. Empty strings ask for nothing. */
export interface Question {
  readonly query: string;
  readonly agencyId: string;
  readonly themeId: string;
}

export const nothingAsked: Question = { query: '', agencyId: '', themeId: '' };

/** What the citizen has asked for and opened. */
export interface Browsing {
  readonly question: Question;
  /** The list was asked for, without asking for anything in it. */
  readonly listed: boolean;
  readonly allThemes: boolean;
  /** Rows drawn; 0 stands for one step. */
  readonly shown: number;
  readonly chosen: ServiceSummary | undefined;
}

export const atFirst: Browsing = {
  question: nothingAsked,
  listed: false,
  allThemes: false,
  shown: 0,
  chosen: undefined,
};
