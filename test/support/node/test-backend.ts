import { startServer } from '../../../demo/server/start-server.js';
import { FaultProxy } from './fault-proxy.js';

/** The reference backend with its example data, and a proxy that can break the way to it. */
export interface TestBackend {
  /** The backend itself, with no proxy between. */
  readonly address: string;
  readonly proxy: FaultProxy;
  close(): Promise<void>;
}

/** The example data's Monday, just after opening; the clock runs on from here. */
export const testBackendClock = '2026-11-23T09:10:00+07:00';

/** Starts a backend of its own in memory: nothing is shared with other tests or kept. */
export async function startTestBackend(): Promise<TestBackend> {
  const server = await startServer({
    port: 0,
    clock: testBackendClock,
    floodLimit: 'off',
    grace: 0,
  });
  const proxy = await FaultProxy.start(server.url);
  return {
    address: server.url,
    proxy,
    close: async () => {
      await proxy.close();
      await server.close();
    },
  };
}
