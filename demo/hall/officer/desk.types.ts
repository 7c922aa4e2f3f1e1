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
  readonly source: 'walkIn' | 'online' | 'paper';
  readonly priorityGroup?: { readonly id: string; readonly name: string };
  readonly priorityConfirmed?: boolean;
  readonly checkedIn: boolean;
  /** RFC 3339: waiting, or missed, since. */
  readonly since: string;
  readonly calls: number;
}

export interface DeskQueue {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly reason?: string;
  readonly note?: string;
  readonly quotaLeft?: number;
  readonly quotaLeftInHall?: number;
  /** In the order in which they would be called; those who are not there yet at the end. */
  readonly waiting: readonly DeskTicket[];
  readonly missed: readonly DeskTicket[];
}

export interface DeskCounter {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly zone?: string;
  readonly queueIds: readonly string[];
  readonly serving?: DeskTicket;
}

/** All that officers see of a mall, at one moment. */
export interface Desk {
  /** RFC 3339. */
  readonly at: string;
  readonly mall: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly counters: readonly DeskCounter[];
  readonly queues: readonly DeskQueue[];
  readonly priorityGroups: readonly { readonly id: string; readonly name: string }[];
}
