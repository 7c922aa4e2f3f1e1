import {
  type RunningServer,
  type ServerOptions,
  startServer,
} from '../../../demo/server/start-server.js';

const started: RunningServer[] = [];

/** Starts a server that `closeServers` ends, also when the test failed half way. */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const server = await startServer(options);
  started.push(server);
  return server;
}

/** For `afterEach`: closing twice does no harm. */
export async function closeServers(): Promise<void> {
  await Promise.all(started.splice(0).map((server) => server.close()));
}
