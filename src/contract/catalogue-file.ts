import * as z from 'zod/mini';
import { Agency } from './agency.js';
import { Instant, Text } from './common.js';
import { Mall } from './mall.js';
import { Service } from './service.js';

/**
 * A whole catalogue as one static JSON file, for a site without a backend. The arrays hold records of the contract and
 * are decoded one by one, like the answers of a backend.
 */
export const CatalogueFile = z.object({
  /** Version of the contract the file was written for. */
  contractVersion: Text,
  publishedAt: z.optional(Instant),
  malls: z.array(Mall),
  agencies: z.array(Agency),
  services: z.array(Service),
});
export type CatalogueFile = z.infer<typeof CatalogueFile>;
