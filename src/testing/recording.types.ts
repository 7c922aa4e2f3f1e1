import type { Agency, Mall, Service } from '../contract/index.js';

/** What stories and tests are answered with. */
export interface Recording {
  malls: Mall[];
  agencies: Agency[];
  /** Whole services; the list's short ones are parts of them. */
  services: Service[];
}
