import * as z from 'zod/mini';
import { Text } from './common.js';

/** Body of every 4xx and 5xx answer of a backend that speaks the contract. */
export const Problem = z.object({
  /** One of `errorCodes`, or a backend's own. */
  code: Text,
  /** One sentence for the developer, in English. Never shown to citizens. */
  message: Text,
  /** A sentence meant for the citizen, when there is one. */
  citizenMessage: z.optional(Text),
  /** What is wrong with which input, by name. */
  fields: z.optional(z.record(z.string(), Text)),
});
export type Problem = z.infer<typeof Problem>;
