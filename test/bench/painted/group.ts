import type { Results } from '../results.js';
import { measurePainted } from './painted.js';
import { measureLongestTask } from './longest-task.js';

export const run = async (): Promise<Results> => ({
  ...(await measurePainted()),
  ...(await measureLongestTask()),
});
