/** What the citizen asked for. Empty strings ask for nothing. */
export interface Question {
  readonly query: string;
  readonly agencyId: string;
  readonly themeId: string;
}

export const nothingAsked: Question = { query: '', agencyId: '', themeId: '' };
