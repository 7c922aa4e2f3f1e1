import type { Agency, Mall, Service } from '../../../src/contract/index.js';

/** Everything the catalogue operations answer from. The order of the arrays is the order of the lists. */
export interface Catalogue {
  malls: readonly Mall[];
  agencies: readonly Agency[];
  services: readonly Service[];
}
