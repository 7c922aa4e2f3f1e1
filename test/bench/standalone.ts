import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standaloneFiles } from '../../demo/standalone-build.js';
import { backendPath } from './backend.js';
import type { Files } from './serve.js';

/** Where the pages of the benchmarks find the published files. */
const path = '/mpp';

/** The published files as a site serves them; built before where a source is younger. */
export async function servedFiles(): Promise<Files> {
  await standaloneFiles.prepare();
  const names = await readdir(standaloneFiles.folder, { recursive: true });
  const served = names.filter((name) => /\.(?:js|css)$/.test(name));
  return new Map(
    await Promise.all(
      served.map(async (name): Promise<[string, Uint8Array]> => {
        const body = await readFile(join(standaloneFiles.folder, name));
        return [`${path}/${name.replaceAll('\\', '/')}`, body];
      }),
    ),
  );
}

/**
 * The tag that brings widgets, as docs/guides/embedding.md says. Off this machine the page's author is not told anything;
 * here that has to be said.
 */
export const widgetTag = (file: string): string =>
  `<script type="application/json" data-mpp-config>{ "author": false }</script>
<script type="module" src="${path}/${file}" data-api="${backendPath}"></script>`;

/** A page in Indonesian. */
export const pageOf = (head: string, body: string): string =>
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bench</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
