/** What the page's author is told in the console. */
export interface ConsoleWarnings {
  /** Of the running test. */
  now(): readonly string[];
  /** Of all tests of the suite so far: some things are told once in a page's life. */
  all(): readonly string[];
}

/** Collects what is warned of while the tests of the suite run, in place of showing it. */
export function consoleWarnings(): ConsoleWarnings {
  const all: string[] = [];
  let begin = 0;
  const { warn } = console;
  beforeEach(() => {
    begin = all.length;
    console.warn = (...parts: unknown[]) => void all.push(parts.map(String).join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return { now: () => all.slice(begin), all: () => all };
}
