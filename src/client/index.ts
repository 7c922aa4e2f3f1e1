export { createMppClient } from './create-client.js';
export {
  configureMpp,
  onPageConfig,
  pageConfig,
  resolveClient,
  type ClientRequest,
  type PageConfig,
} from './page-config.js';
export type { Answer, CallOptions, MppClient, MppClientOptions, Report } from './client.types.js';
export type {
  LiveListener,
  LiveNews,
  LiveState,
  LiveWay,
  WatchOptions,
} from './live/live.types.js';
export type { ClientOptions } from './options.js';
export { isMppError, MppError, type MppErrorDetails, type MppErrorKind } from '../errors.js';
