/** Classes, events and types; importing this registers nothing and touches no page. */
export { setClientFactory, type ClientFactory, type ClientRequest } from './base/client-factory.js';
export { pageSettings, setPageSettings, type PageSettings } from './base/page-settings.js';
export type {
  Answer,
  CallOptions,
  MppClient,
  MppClientOptions,
  Report,
} from './client/client.types.js';
export { contractVersion } from './contract/vocabulary.js';
export { isMppError, MppError, type MppErrorDetails, type MppErrorKind } from './errors.js';
export { addLanguage, type LanguageWords } from './i18n/languages.js';
export type { Labels, Message } from './i18n/messages.js';
export { MppQueueBoard } from './widgets/queue-board/queue-board.js';
export { CallAnnounceEvent, CallShowEvent } from './widgets/queue-board/queue-board.events.js';
export type { Outcome as VoiceOutcome } from './widgets/queue-board/voice/voice.types.js';
export { MppServiceCatalogue } from './widgets/service-catalogue/service-catalogue.js';
export {
  QueueRequestEvent,
  StatusRequestEvent,
} from './widgets/service-catalogue/page/hand-over.events.js';
export {
  ServiceSearchEvent,
  ServiceSelectEvent,
} from './widgets/service-catalogue/service-catalogue.events.js';
