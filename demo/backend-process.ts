import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectFolder } from './project-folder.js';
import { type Clock, createClock } from './server/clock.js';

export interface BackendOptions {
  readonly host: string;
  /** 0: any free one, kept over restarts. */
  readonly port: number;
  /** RFC 3339 instant at which its clock starts. */
  readonly clock: string;
  /** A hall that nobody has used stays empty; otherwise it comes in the middle of its morning. */
  readonly isHallEmpty: boolean;
}

/**
 * The reference backend as a process of its own, so that the demonstration can take it away and
 * bring it back while the portal stays.
 */
export class BackendProcess {
  #child: ChildProcess | undefined;
  #port: number;
  #officerPassword: string | undefined;
  /** Goes on while the backend is off: what was done before must not lie ahead when it is back. */
  #clock: Clock | undefined;
  #startedAt: string;

  constructor(private readonly options: BackendOptions) {
    this.#port = options.port;
    this.#startedAt = options.clock;
  }

  get port(): number {
    return this.#port;
  }

  /** Made up because this data folder had none yet: told once, and never again. */
  get officerPassword(): string | undefined {
    return this.#officerPassword;
  }

  /** RFC 3339 instant at which its clock started: where a hall was used after the one that was asked for, that of its last call. */
  get startedAt(): string {
    return this.#startedAt;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  /**
   * Resolves when the backend takes requests.
   * @throws {Error} when it ends before that; it has told why on standard error.
   */
  async start(): Promise<void> {
    const { host, isHallEmpty } = this.options;
    const clock = this.#clock?.timestamp() ?? this.options.clock;
    const entry = isHallEmpty ? 'demo/server/main.ts' : 'demo/hall-backend.ts';
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: projectFolder,
      env: { ...process.env, HOST: host, PORT: String(this.#port), MPP_CLOCK: clock },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    // However this process ends, nobody is left behind who holds the port and the data.
    const follow = () => child.kill('SIGTERM');
    process.once('exit', follow);
    child.once('exit', () => {
      process.off('exit', follow);
      if (this.#child === child) this.#child = undefined;
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const password = /Officers sign in with the password (\S+)/.exec(line)?.[1];
      const port = /listens on http:\S+:(\d+)/.exec(line)?.[1];
      const startedAt = /^Its clock starts at (\S+)/.exec(line)?.[1];
      if (password !== undefined) this.#officerPassword = password;
      else if (startedAt !== undefined) this.#startedAt = startedAt;
      // What else it made up is told now or never.
      else if (port === undefined) console.log(line);
      if (port === undefined) continue;
      this.#port = Number(port);
      this.#clock ??= createClock(this.#startedAt, Number(process.env['MPP_CLOCK_SPEED'] || 1));
      child.stdout.resume();
      return;
    }
    throw new Error('The reference backend did not start; its message stands above.');
  }

  /**
   * Asks the backend to finish and waits until it has.
   * @param told true when the terminal has already told it (Ctrl+C reaches every process); a second
   * signal would cut off its orderly end.
   */
  async stop(told = false): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const ended = once(child, 'exit');
    if (!told) child.kill('SIGTERM');
    await ended;
  }
}
