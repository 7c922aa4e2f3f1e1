import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DatabaseChoice } from '../../../demo/server/database/database.types.js';

/** The reference backend in a process of its own. */
export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left behind; otherwise the test run would wait for it. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

const entry = new URL('../../../demo/server/main.ts', import.meta.url).pathname;

/** Starts `main.ts` and waits until it prints its address. Throws what it said when it ends before. */
export async function startProcess(
  database: DatabaseChoice,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      ...(database.kind === 'postgres' && { DATABASE_URL: database.url }),
      ...(database.kind === 'folder' && { DATA_DIR: database.path }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | NodeJS.Signals | null;
  });

  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /listens on (http:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => {
      reject(new Error(said));
    });
  });
  return { url, child, ended };
}

/** Sends a signal and waits for the end. */
export function end({ child, ended }: ServerProcess, signal: NodeJS.Signals) {
  child.kill(signal);
  return ended;
}
