import type { Service, ServiceSummary } from '../../contract/service.js';
import { MppEvent } from '../../base/events.js';

/**
 * A citizen chose a service. Comes before the catalogue opens the detail: `preventDefault()` keeps it closed, so that a
 * host can lead to a page of its own.
 */
export class ServiceSelectEvent extends MppEvent {
  /** Name of the event. */
  static readonly type = 'mpp-service-select';
  /** The service as the list knows it. */
  readonly service: Readonly<ServiceSummary | Service>;

  constructor(service: ServiceSummary | Service) {
    super(ServiceSelectEvent.type, { cancelable: true });
    this.service = service;
  }
}

/**
 * A citizen searched and paused. For counting what is searched in vain; carries no words, because people type names and
 * identity numbers into search boxes.
 */
export class ServiceSearchEvent extends MppEvent {
  /** Name of the event. */
  static readonly type = 'mpp-service-search';
  /** How many services were found; 0 for nothing found. */
  readonly count: number;

  constructor(count: number) {
    super(ServiceSearchEvent.type);
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mpp-service-search': ServiceSearchEvent;
    'mpp-service-select': ServiceSelectEvent;
  }
}
