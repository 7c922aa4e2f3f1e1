import { MppEvent } from '../../base/events.js';
import type { Call } from '../../contract/queue.js';
import type { Outcome } from './voice/voice.types.js';

/** A call now stands in the board's large field. */
export class CallShowEvent extends MppEvent {
  /** Name of the event. */
  static readonly type = 'mpp-call-show';
  /** The call as the backend told it. */
  readonly call: Readonly<Call>;

  constructor(call: Call) {
    super(CallShowEvent.type);
    this.call = call;
  }
}

/** A speaking board has said a call to its end, or has passed it over by rule. */
export class CallAnnounceEvent extends MppEvent {
  /** Name of the event. */
  static readonly type = 'mpp-call-announce';
  /** Id of the call. */
  readonly callId: string;
  /** Its number, as text. */
  readonly number: string;
  /** Whether its sound ended, and by what; or why there was none. */
  readonly outcome: Outcome;

  constructor(callId: string, number: string, outcome: Outcome) {
    super(CallAnnounceEvent.type);
    this.callId = callId;
    this.number = number;
    this.outcome = outcome;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mpp-call-announce': CallAnnounceEvent;
    'mpp-call-show': CallShowEvent;
  }
}
