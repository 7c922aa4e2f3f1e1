/**
 * `npm start`: builds the widgets when needed, starts the reference backend and the village portal
 * on two origins, and says where they are.
 */
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { BackendProcess } from './backend-process.js';
import { hallFiles } from './hall-build.js';
import { servePortal } from './portal-server.js';
import { type DemoSettings, readSettings } from './settings.js';
import { standaloneFiles } from './standalone-build.js';

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start(settings: DemoSettings): Promise<void> {
  const { host, portalPort, backendPort, clock, isHallEmpty } = settings;
  // Before the build, so that nobody waits for a message that could have come at once.
  for (const port of [portalPort, backendPort]) {
    if (await isTaken(port, host)) throw new Error(takenMessage(port, portalPort));
  }

  if (!standaloneFiles.isFresh() || !hallFiles.isFresh()) {
    console.log('Building the widgets ...');
    await standaloneFiles.prepare();
    await hallFiles.prepare();
  }
  console.log(`Starting the reference backend${isHallEmpty ? '' : ' and its hall'} ...`);
  const backend = new BackendProcess({ host, port: backendPort, clock, isHallEmpty });
  const servers: Server[] = [];
  stopOnSignal(backend, servers);
  await backend.start();
  const portal = await servePortal({ host, port: portalPort, backendPort: () => backend.port });
  servers.push(portal);

  const address = portal.address();
  const port = typeof address === 'object' && address !== null ? address.port : portalPort;
  printAddresses(settings, port, backend);
  switchWithEnter(backend);
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}

function takenMessage(port: number, portalPort: number): string {
  const use = port === portalPort ? 'the portal' : 'the reference backend';
  return (
    `Port ${port}, meant for ${use}, is taken by another program, perhaps by another \`npm start\`.\n` +
    `Stop that one, or choose another pair of ports: PORT=${portalPort + 10} npm start`
  );
}

function printAddresses(settings: DemoSettings, port: number, backend: BackendProcess): void {
  const name = settings.host === '127.0.0.1' ? 'localhost' : reachableName(settings.host);
  const portal = `http://${name}:${port}`;
  const rows = [
    ['Village home page', `${portal}/`],
    ['Catalogue, full width', `${portal}/layanan.html`],
    ['Narrow side column', `${portal}/sidebar.html`],
    ['Editor strips tags', `${portal}/editor.html`],
    ["Officer's page", `${portal}/hall/officer/`],
    ["Hall's board, a TV", `${portal}/hall/board/`],
    ['Live channel, raw', `${portal}/hall/live/`],
    ['Reference backend', `http://${name}:${backend.port}/openapi.json`],
  ];
  const table = rows.map(([label = '', url = '']) => `  ${label.padEnd(23)}${url}`).join('\n');
  const open =
    settings.host === '127.0.0.1'
      ? '  Only this machine can open them; HOST=0.0.0.0 npm start opens them to your network.\n'
      : '  Everybody on your network can open them.\n';
  const password = backend.officerPassword;
  // Only its hash is kept, so a later start cannot tell it.
  const officers = password
    ? `  Officers sign in with the password ${password} (told only now; it stays the same)\n`
    : '  Officers sign in with the password told at the first start; OFFICER_PASSWORD=... npm start sets another.\n';
  console.log(
    `\n  Example data; the backend's clock started at ${backend.startedAt}.\n\n${table}\n\n${officers}${open}` +
      `${nextSteps(password, backend.port)}\n` +
      '  Enter switches the backend off and on again. Ctrl+C stops everything.\n',
  );
}

/** What somebody who sees this for the first time can do, to be typed as it stands. */
function nextSteps(password: string | undefined, backendPort: number): string {
  const server = backendPort === 8081 ? '' : ` --server http://127.0.0.1:${backendPort}`;
  return (
    "  Now: open the board, sign in on the officer's page, and press Panggil berikutnya.\n" +
    `  Or let the day go on by itself: npm run demo:day -- --password ${password ?? '...'}${server}`
  );
}

/** `0.0.0.0` and `::` mean every address of this machine: one that others can use is worth more. */
function reachableName(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return (
    addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'
  );
}

/** Lets a viewer see what a page says when its backend is away, and how it recovers. */
function switchWithEnter(backend: BackendProcess): void {
  let busy = Promise.resolve();
  process.stdin.on('data', () => {
    busy = busy.then(async () => {
      if (backend.running) {
        await backend.stop();
        console.log('Backend off. Enter switches it on again.');
      } else {
        await backend.start();
        console.log('Backend on.');
      }
    });
  });
  // Reading must not keep the process alive when a script started it without a terminal.
  process.stdin.unref?.();
}

/** `servers` fills as they come up: a signal may arrive while the demonstration still starts. */
function stopOnSignal(backend: BackendProcess, servers: readonly Server[]): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await backend.stop(signal === 'SIGINT' && process.stdin.isTTY);
    process.exit(0);
  };
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
}
