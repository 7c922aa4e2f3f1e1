import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders this very process holds: its own id in a lock file alone does not tell a lock from a leftover. */
const held = new Set<string>();

/**
 * Takes the data folder for this process. A lock left by a process that no longer runs (killed, power cut) is taken
 * over; a container that starts again often has the same process id, so the start of the process is compared as well.
 *
 * @returns the function that gives the folder back.
 * @throws {Error} when a running process uses the folder.
 */
export function lockFolder(folder: string): () => void {
  const path = join(resolve(folder), 'lock');
  if (held.has(path)) throw new Error(inUse(folder, process.pid));

  const own = `${process.pid} ${startOf(process.pid)}\n`;
  while (!create(path, own)) {
    const found = read(path);
    const pid = Number.parseInt(found, 10);
    if (isHolder(pid, found)) throw new Error(inUse(folder, pid));
    removeStale(path, found);
  }
  held.add(path);
  return () => {
    held.delete(path);
    if (read(path) === own) rmSync(path, { force: true });
  };
}

function inUse(folder: string, pid: number): string {
  return (
    `The data folder ${resolve(folder)} is used by process ${pid}. ` +
    'Stop it, choose another DATA_DIR, or use DATABASE_URL to share one database.'
  );
}

/** Written under a name of its own first, so that nobody ever reads a lock half written. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the leftover aside and looks at it again: a lock that somebody else took meanwhile is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isHolder(pid: number, lock: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is running, too.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const start = startOf(pid);
  return start === '' || lock.trim() === `${pid} ${start}`;
}

/** When a process started, as the kernel counts it since boot; empty where the system does not tell (not Linux). */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22; the second one is the program's name and may hold spaces and brackets.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${boot} ${ticks}`;
  } catch {
    return '';
  }
}
