import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** `npm start` as somebody at a terminal has it: a process of its own, on free ports, with an empty data folder. */
export class DemoProcess {
  /** Address of the portal, without a trailing slash. */
  portal = '';
  /** Address of the reference backend, without a trailing slash. */
  backend = '';
  /** What officers sign in with, as the terminal told it. */
  officerPassword = '';
  readonly #child: ChildProcess;
  readonly #dataFolder: string;
  readonly #lines: string[] = [];
  readonly #listeners = new Set<() => void>();

  private constructor(dataFolder: string, port: number, hall: 'morning' | 'empty') {
    const { DATABASE_URL: _, ...environment } = process.env;
    this.#dataFolder = dataFolder;
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
      env: {
        ...environment,
        ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder, HALL: hall },
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.#add(line));
    }
    child.once('exit', () => this.#add('(the demonstration ended)'));
  }

  /**
   * @param port of the portal, with the backend on the next one; 0: any free ones
   * @param hall whether it is at work already, as `npm start` shows it, or nobody has opened it
   */
  static async start(port = 0, hall: 'morning' | 'empty' = 'empty'): Promise<DemoProcess> {
    const demo = new DemoProcess(await mkdtemp(join(tmpdir(), 'mpp-demo-')), port, hall);
    await demo.#until(/Ctrl\+C/);
    demo.portal = demo.#addressIn(/Village home page/);
    demo.backend = demo.#addressIn(/Reference backend/);
    demo.officerPassword = demo.#word(/Officers sign in with the password (\S+)/);
    return demo;
  }

  /** Presses Enter: the backend goes, or comes back. Resolves when it has. */
  async switchBackend(to: 'on' | 'off'): Promise<void> {
    this.#lines.length = 0;
    this.#child.stdin?.write('\n');
    await this.#until(new RegExp(`^Backend ${to}`));
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    await rm(this.#dataFolder, { recursive: true, force: true });
  }

  #add(line: string): void {
    this.#lines.push(line);
    for (const listener of this.#listeners) listener();
  }

  #until(pattern: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#lines.some((line) => pattern.test(line));
        const ended = this.#lines.includes('(the demonstration ended)');
        if (!found && !ended) return;
        this.#listeners.delete(look);
        if (found) resolve();
        else reject(new Error(`npm start ended:\n${this.#lines.join('\n')}`));
      };
      this.#listeners.add(look);
      look();
    });
  }

  #word(pattern: RegExp): string {
    return this.#lines.map((line) => pattern.exec(line)?.[1]).find(Boolean) ?? '';
  }

  #addressIn(row: RegExp): string {
    const line = this.#lines.find((text) => row.test(text)) ?? '';
    return new URL(/http\S+/.exec(line)?.[0] ?? '').origin;
  }
}
