import { type RunningServer, type ServerOptions, startServer } from './start-server.js';

/**
 * Runs the server as a process of its own: says where it listens, ends in order on a signal, and ends at once with a
 * message where it cannot start.
 * @param read how the server shall be; what it throws is told
 * @param prepare what must be done before anybody is told where it listens
 */
export async function runServer(
  read: () => ServerOptions,
  prepare?: (server: RunningServer) => Promise<void>,
): Promise<void> {
  try {
    const options = read();
    const server = await startServer(options);
    stopOnSignal(server);
    const { officerPassword, kioskKey } = server.madeUp;
    // Only hashes are kept: this is the one time that they can be read.
    if (officerPassword) console.log(`Officers sign in with the password ${officerPassword}`);
    if (kioskKey) console.log(`Devices in the hall are known by the key ${kioskKey}`);
    await prepare?.(server);
    // Last, so that whoever waits for it has read the secrets.
    console.log(`Reference backend listens on ${server.url}`);
    if (typeof options.clock === 'string') console.log(`Its clock started at ${options.clock}`);
  } catch (error) {
    fail(error);
  }
}

function stopOnSignal(server: RunningServer): void {
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
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
