import { widgetNames } from '../widgets.js';

/** Most files that a page brings along. */
const mostReferences = 80;

const style = /\.(?:css|m?js|svg|png|jpe?g|gif|webp|avif|ico|woff2?)$/i;
const tags = /<(?:link|script|img|source)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi;
const base = /<base\b[^>]*?\shref\s*=\s*["']?([^"'\s>]+)/i;

/**
 * Files of the page's own origin that it needs to look and work as it does: style sheets, scripts, pictures, fonts.
 * Found by their tags in its text, because a worker has no parser.
 */
export function referencesOfPage(html: string, address: string): string[] {
  const from = resolved(base.exec(html)?.[1] ?? address, address) ?? address;
  return ofSameOrigin([...html.matchAll(tags)], from, address);
}

/** Pictures, fonts and further sheets that a style sheet names. */
export const referencesOfStyles = (css: string, address: string): string[] =>
  ofSameOrigin([...css.matchAll(/(?:url\(|@import\s)\s*["']?([^"')\s;]+)/gi)], address, address);

/** Modules beside it that a bundled module imports, at once or later. */
export const referencesOfModule = (code: string, address: string): string[] =>
  ofSameOrigin([...code.matchAll(/["'`](\.\.?\/[^"'`\s]+\.js)["'`]/g)], address, address);

/** Files of the widgets that the loader will fetch for a page. Its query goes along, as in the loader itself. */
export function widgetFilesOf(html: string, loader: string): string[] {
  return widgetNames
    .filter((name) => new RegExp(`[<"'\\s]mpp-${name}(?=[>"'\\s])`).test(html))
    .map((name) => new URL(`${name}.js${new URL(loader).search}`, loader).href);
}

function ofSameOrigin(matches: RegExpExecArray[], from: string, page: string): string[] {
  const found = new Set<string>();
  const { origin } = new URL(page);
  for (const [, reference = ''] of matches) {
    // In an attribute `&` is written so.
    const url = resolved(reference.replaceAll('&amp;', '&'), from);
    if (!url || new URL(url).origin !== origin || !style.test(new URL(url).pathname)) continue;
    if (found.size < mostReferences) found.add(url);
  }
  return [...found];
}

function resolved(reference: string, from: string): string | undefined {
  try {
    const url = new URL(reference, from);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
