/** Recorded answers of the reference backend under the real client. Not for production pages. */
export { createExampleHall, type ExampleHallOptions } from './example-hall.js';
export { createReplayClient, type ReplayOptions } from './replay-client.js';
export {
  createReplayFetch,
  type ReplayConduct,
  recordedCatalogue,
  replayTime,
} from './replay-fetch.js';
export {
  createReplayHall,
  type HallAct,
  type ReplayHall,
  type ReplayHallOptions,
} from './replay-hall.js';
