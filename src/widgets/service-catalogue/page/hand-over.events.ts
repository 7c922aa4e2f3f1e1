import { MppEvent } from '../../../base/events.js';
import type { Service, ServiceSummary } from '../../../contract/service.js';

/** A citizen wants to go on from a service. Who takes the wish over calls `preventDefault()`. */
abstract class ServiceRequestEvent extends MppEvent {
  /** The service as the catalogue knows it. */
  readonly service: Readonly<ServiceSummary | Service>;

  constructor(type: string, service: ServiceSummary | Service) {
    super(type, { cancelable: true });
    this.service = service;
  }
}

/**
 * A citizen wants a queue number for a service. Comes before the link of `queue-href` is followed: who takes the wish
 * over, such as a ticket widget on the same page, calls `preventDefault()`.
 */
export class QueueRequestEvent extends ServiceRequestEvent {
  /** Name of the event. */
  static readonly type = 'mpp-queue-request';

  constructor(service: ServiceSummary | Service) {
    super(QueueRequestEvent.type, service);
  }
}

/**
 * A citizen wants to know how an application for a service stands. Comes before the link of `status-href` is followed:
 * who takes the wish over calls `preventDefault()`.
 */
export class StatusRequestEvent extends ServiceRequestEvent {
  /** Name of the event. */
  static readonly type = 'mpp-status-request';

  constructor(service: ServiceSummary | Service) {
    super(StatusRequestEvent.type, service);
  }
}

declare global {
  interface HTMLElementEventMap {
    'mpp-queue-request': QueueRequestEvent;
    'mpp-status-request': StatusRequestEvent;
  }
}
