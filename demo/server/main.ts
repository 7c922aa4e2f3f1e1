import { readEnvironment } from './environment.js';
import { runServer } from './run-server.js';

/** The reference backend as a process of its own: `npx tsx demo/server/main.ts`. */
await runServer(() => readEnvironment(process.env));
