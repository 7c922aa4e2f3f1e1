/**
 * Finds the browsers that the tests run in, and installs what is missing where that needs nobody's
 * consent (root on a Debian-like system, as in CI). Elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Launcher } from 'chrome-launcher';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** WebKit is driven through its own driver, so it needs more than one program. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Virtual screen; undefined where a real one is there. */
  readonly screen: string | undefined;
}

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; containers of CI machines often cannot give it one. */
export const chromiumArguments = [
  ...(isRoot || process.env['CI'] ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function say(message: string): void {
  process.stderr.write(`[browsers] ${message}\n`);
}

function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return firstExisting(folders.map((folder) => join(folder, program)));
}

const fixedChromiumPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  win32: [
    join(process.env['ProgramFiles(x86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
    join(process.env['ProgramFiles'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ],
};

function findChromium(): string | undefined {
  const told = process.env['CHROME_PATH'];
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`CHROME_PATH names ${told}, which does not exist.`);
  }
  try {
    const [found] = Launcher.getInstallations();
    if (found) return found;
  } catch {
    // On Linux chrome-launcher throws where it finds none; the fixed paths still get their turn.
  }
  return firstExisting(fixedChromiumPaths[process.platform] ?? []);
}

function findFirefox(): string | undefined {
  const told = process.env['FIREFOX_PATH'];
  if (told) return told;
  return (
    onPath('firefox-esr') ??
    onPath('firefox') ??
    firstExisting([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env['ProgramFiles'] ?? '', 'Mozilla Firefox/firefox.exe'),
    ])
  );
}

function findWebKit(): WebKitPrograms | undefined {
  if (process.platform !== 'linux') return undefined;
  const driver = onPath('WebKitWebDriver');
  const folders = ['/usr/lib', '/usr/libexec', ...subfolders('/usr/lib', 'linux-gnu')];
  const browser = firstExisting(
    folders.flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
        join(folder, version, 'MiniBrowser'),
      ),
    ),
  );
  const screen = onPath('Xvfb');
  if (!driver || !browser || !(screen ?? process.env['DISPLAY'])) return undefined;
  return { driver, browser, screen };
}

function subfolders(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Installs Debian packages when this process may. Returns whether it did. */
function installDebianPackages(packages: readonly string[]): boolean {
  const apt = onPath('apt-get');
  if (process.platform !== 'linux' || !isRoot || !apt) return false;
  say(`installing ${packages.join(', ')} with apt-get`);
  const run = (...rest: string[]) =>
    spawnSync(apt, ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...rest], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}

/** Kept inside node_modules, so that a clean install takes it away again. */
function downloadChromium(): string | undefined {
  say('downloading chrome-headless-shell');
  const { status, stdout } = spawnSync(
    'npx',
    [
      ...['--yes', '@puppeteer/browsers@2', 'install', 'chrome-headless-shell@stable'],
      ...['--path', 'node_modules/.cache/browsers', '--format', '{{path}}'],
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  return status === 0 ? stdout.trim().split('\n').pop() : undefined;
}

function findOrInstall<Found>(find: () => Found | undefined, packages: readonly string[]) {
  return find() ?? (installDebianPackages(packages) ? find() : undefined);
}

/** Path of a Chromium (or Chrome, Edge, Brave). @throws when there is none and none can be had. */
export function ensureChromium(): string {
  const path = findOrInstall(findChromium, ['chromium']) ?? downloadChromium();
  if (path) return path;
  throw new Error(
    'Chromium is missing. Install Chrome or Chromium, or set CHROME_PATH to its executable.',
  );
}

/** Path of a Firefox. @throws when there is none and none can be had. */
export function ensureFirefox(): string {
  const path = findOrInstall(findFirefox, ['firefox-esr']);
  if (path) return path;
  throw new Error(
    'Firefox is missing. Install Firefox (Debian: firefox-esr), or set FIREFOX_PATH to its executable.',
  );
}

/** Programs that run WebKitGTK. @throws when they are not there and cannot be had. */
export function ensureWebKit(): WebKitPrograms {
  const programs = findOrInstall(findWebKit, ['webkit2gtk-driver', 'xvfb', 'xauth']);
  if (programs) return programs;
  throw new Error(
    'WebKit is missing. It needs Linux with WebKitGTK (Debian: webkit2gtk-driver, xvfb, xauth); ' +
      'on other systems leave this engine to CI and run "npm test".',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${ensureChromium()}\n`);
}
