import type { ServiceSummary } from '../../../src/contract/service.js';

/** A service with the names that it is found by besides its own. */
export interface Entry {
  readonly service: ServiceSummary;
  readonly theme?: string | undefined;
  readonly agency: readonly string[];
}

/** Ids of the services that are offered for each query, best first. */
export type Answers = ReadonlyMap<string, readonly string[]>;
