import type { Mall } from '../../../contract/mall.js';
import type { ServiceSummary } from '../../../contract/service.js';
import { facets } from '../../../rules/facets.js';
import type { Filters } from '../../../rules/service-facets.js';

/** What the citizen asked for. Empty strings ask for nothing. */
export interface Question extends Filters {
  readonly query: string;
}

export const noFilters = Object.fromEntries(facets.map((facet) => [facet, ''])) as Filters;
export const nothingAsked: Question = { query: '', ...noFilters };

export const isFiltered = (question: Question): boolean => facets.some((facet) => question[facet]);

/** What the citizen has asked for and opened. */
export interface Browsing {
  readonly question: Question;
  /** The list was asked for, without asking for anything in it. */
  readonly listed: boolean;
  readonly allThemes: boolean;
  /** The first row that is drawn, and how many are drawn up to; 0 stands for one step. */
  readonly from: number;
  readonly shown: number;
  readonly chosen: ServiceSummary | undefined;
  /** The mall whose own page is open. */
  readonly about?: Mall | undefined;
}

export const atFirst: Browsing = {
  question: nothingAsked,
  listed: false,
  allThemes: false,
  from: 0,
  shown: 0,
  chosen: undefined,
};
