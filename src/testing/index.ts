/** Recorded answers of the reference backend under the real client. Not for production pages. */
export { createReplayClient, type ReplayOptions } from './replay-client.js';
export {
  createReplayFetch,
  type ReplayConduct,
  recordedCatalogue,
  replayTime,
} from './replay-fetch.js';
