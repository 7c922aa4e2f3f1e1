import { readEnvironment } from './environment.js';
import { startServer } from './start-server.js';

/** The reference backend as a process of its own: `npx tsx demo/server/main.ts`. */
try {
  const options = readEnvironment(process.env);
  const server = await startServer(options);
  const { officerPassword, kioskKey } = server.madeUp;
  // Only hashes are kept: this is the one time that they can be read.
  if (officerPassword) console.log(`Officers sign in with the password ${officerPassword}`);
  if (kioskKey) console.log(`Devices in the hall are known by the key ${kioskKey}`);
  console.log(`Reference backend listens on ${server.url}`);
  if (typeof options.clock === 'string') console.log(`Its clock started at ${options.clock}`);

  let stopping = false;
  const stop = () => {
    // Asked twice: somebody does not want to wait for the requests under way.
    if (stopping) process.exit(1);
    stopping = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
