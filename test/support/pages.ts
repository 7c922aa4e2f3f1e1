/** What a page's content security policy forbade. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
  readonly source: string;
}

export interface OpenPage {
  readonly window: Window;
  readonly document: Document;
  readonly frame: HTMLIFrameElement;
  /** What the page's policy forbade so far. */
  violations(): readonly Violation[];
  /** Uncaught errors and rejections so far. */
  errors(): readonly string[];
}

export interface PageOptions {
  /** Modules the page loads, for example `/src/widgets/service-catalogue/define.ts`. */
  modules?: readonly string[];
  /** Addresses (of lanes) that the strict policy lets the page talk to; only their origins count. */
  connect?: readonly string[];
  /** Language of the page; `id` unless told. */
  lang?: string;
  /** CSS pixels; 800 by 600 unless told. */
  width?: number;
  height?: number;
}

interface RecordingWindow extends Window {
  violations?: Violation[];
  errors?: string[];
}

const openFrames = new Set<HTMLIFrameElement>();

/**
 * Opens a page of somebody else's site in a frame of its own, so that this works in every engine:
 * `strict-csp` (nothing but the site's own files, Trusted Types enforced), `hostile-host` (style sheets
 * that fight everything on the page) or `plain`. Resolves when the page and its modules have loaded;
 * closed after the test. The body travels in the address, so keep it below some ten thousand characters.
 */
export async function openPage(
  name: 'strict-csp' | 'hostile-host' | 'plain',
  body: string,
  { modules = [], connect = [], lang = 'id', width = 800, height = 600 }: PageOptions = {},
): Promise<OpenPage> {
  const query = new URLSearchParams({ body, lang });
  for (const module of modules) query.append('module', module);
  for (const address of connect) query.append('connect', new URL(address).origin);

  const frame = document.createElement('iframe');
  frame.title = name;
  frame.width = String(width);
  frame.height = String(height);
  frame.src = `/pages/${name}?${query}`;
  openFrames.add(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow || !contentDocument) throw new Error(`The page ${name} could not be opened.`);
  const recording: RecordingWindow = contentWindow;
  return {
    window: contentWindow,
    document: contentDocument,
    frame,
    violations: () => recording.violations ?? [],
    errors: () => recording.errors ?? [],
  };
}

afterEach(() => {
  for (const frame of openFrames) frame.remove();
  openFrames.clear();
});
