import * as z from 'zod/mini';
import { counterStates, Id } from '../../../src/contract/index.js';

const Reason = z.optional(z.string().check(z.maxLength(300)));

/** Bodies of the officers' requests. */
export const officerInput = {
  signIn: z.object({ password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  callNext: z.object({
    /** Of the queues that the counter serves; all of them unless told. */
    queueIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(100))),
    /** The ticket that the officer sees at the counter. */
    expects: z.nullable(Id),
  }),
  counterState: z.object({ state: z.enum(counterStates) }),
  queueState: z.object({ state: z.enum(['open', 'paused', 'closed']), note: Reason }),
  paperTicket: z.object({
    number: z.string().check(z.minLength(1), z.maxLength(40)),
    priorityGroupId: z.optional(Id),
  }),
  transfer: z.object({ queueId: Id, serviceId: z.optional(Id), reason: Reason }),
  reason: z.object({ reason: Reason }),
  /** `confirmed: false` takes the group away; `priorityGroupId` gives one, or another. */
  confirmPriority: z.object({
    confirmed: z.optional(z.boolean()),
    priorityGroupId: z.optional(Id),
  }),
  nothing: z.object({}),
} as const;
