import { hostileHostStyles } from './hostile-host-styles.js';

export interface TestPage {
  body: string;
  type: 'html' | 'js';
  headers: Record<string, string>;
}

/** Records what the page's policy forbade and what was thrown, for `openPage()` to read. */
const recorder = `
window.violations = [];
window.errors = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push({
    directive: event.effectiveDirective,
    blocked: event.blockedURI,
    sample: event.sample,
    source: event.sourceFile + ':' + event.lineNumber,
  });
});
addEventListener('error', (event) => window.errors.push(event.message));
addEventListener('unhandledrejection', (event) => window.errors.push(String(event.reason)));
`;

/**
 * The pages of other people's sites that widgets must live on. Query: `body` (HTML), `module`
 * (addresses of modules to load), `connect` (origins the policy lets the page talk to), `lang`.
 */
export function renderTestPage(path: string, query: URLSearchParams): TestPage | undefined {
  if (path === '/pages/recorder.js') return { body: recorder, type: 'js', headers: {} };
  if (path === '/pages/plain') return page(query, '', {});
  if (path === '/pages/hostile-host') return page(query, `<style>${hostileHostStyles}</style>`, {});
  if (path === '/pages/strict-csp') {
    return page(query, '', { 'content-security-policy': strictPolicy(query.getAll('connect')) });
  }
  return undefined;
}

/** The strictest policy a site may have; the project promises to work under it. */
export function strictPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connect.length > 0 ? connect.join(' ') : "'none'"}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html mpp-widgets 'allow-duplicates'",
  ].join('; ');
}

function page(query: URLSearchParams, head: string, headers: Record<string, string>): TestPage {
  const modules = query
    .getAll('module')
    .map((address) => `<script type="module" src="${escapeAttribute(address)}"></script>`);
  const body = `<!doctype html>
<html lang="${escapeAttribute(query.get('lang') ?? 'id')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Test page</title>
<script src="/pages/recorder.js"></script>
${head}
</head>
<body>
${query.get('body') ?? ''}
${modules.join('\n')}
</body>
</html>`;
  return { body, type: 'html', headers };
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
