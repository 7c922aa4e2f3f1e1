/** What the reference backend's officer's API says. It is not part of the contract: a mall has a desk of its own. */

/** Signed in until an instant. */
export interface Session {
  readonly token: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export interface DeskTicket {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly queueId: string;
  readonly serviceName?: string;
  readonly source: string;
  /** Name of the group, as the citizen said it. */
  readonly priorityGroup?: string;
  readonly priorityConfirmed?: boolean;
  readonly checkedIn: boolean;
  /** When it came into its state, RFC 3339. */
  readonly since: string;
  readonly calls: number;
}

export interface DeskQueue {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly note?: string;
  readonly quotaLeft?: number;
  readonly quotaLeftInHall?: number;
}

/** Who is in a queue. */
export interface DeskList {
  readonly queueId: string;
  /** In the order in which they will be called. */
  readonly waiting: readonly DeskTicket[];
  readonly notCheckedIn: readonly DeskTicket[];
  readonly missed: readonly DeskTicket[];
}

export interface DeskCounter {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly zone?: string;
  readonly queueIds?: readonly string[];
  readonly serving?: { readonly ticketId: string; readonly number: string };
}

/** All that officers see of a mall, at one moment. */
export interface Desk {
  readonly mallId: string;
  readonly mallName: string;
  readonly timeZone: string;
  /** RFC 3339. */
  readonly at: string;
  readonly counters: readonly DeskCounter[];
  readonly queues: readonly DeskQueue[];
  readonly lists: readonly DeskList[];
  /** Called, or being served. */
  readonly atCounters: readonly DeskTicket[];
}
