import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/** Something a manifest names: an event, a slot, a part, a property. */
export interface Named {
  readonly name: string;
  readonly description?: string;
}

/** A class in a manifest, as far as it is read here. */
export interface Declaration extends Named {
  readonly tagName?: string;
  readonly members?: readonly (Named & { readonly kind: string })[];
  readonly attributes?: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** https://github.com/webcomponents/custom-elements-manifest, as far as it is read here. */
export interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly Declaration[];
  }[];
}

/** The manifest as it is committed, so that Storybook and readers have it without a build. */
export const manifestFile = 'custom-elements.json';

/** Describes the widgets from their sources. */
export async function analyze(): Promise<Manifest> {
  const cache = join('node_modules', '.cache', 'mpp-widgets');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'manifest-'));
  try {
    await promisify(execFile)(process.execPath, [
      join('node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js'),
      'analyze',
      '--quiet',
      '--outdir',
      folder,
    ]);
    return JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether the committed manifest says what the sources say. */
export async function isManifestInStep(manifest: Manifest): Promise<boolean> {
  const committed = await readFile(manifestFile, 'utf8').catch(() => '');
  return committed === textOf(manifest);
}

export async function writeManifest(manifest: Manifest): Promise<void> {
  await writeFile(manifestFile, textOf(manifest));
}

/** Writes what editors complete from: VS Code's custom data and JetBrains' web types. */
export async function writeEditorData(manifest: Manifest, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ours = manifest as unknown as Parameters<typeof getVsCodeHtmlCustomData>[0];
  await writeFile(
    join(folder, 'vscode.html-custom-data.json'),
    getVsCodeHtmlCustomData(ours, { hideLogs: true }),
  );
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  await writeFile(join(folder, 'web-types.json'), textOf(webTypes(manifest, version)));
}

/** The custom elements of a manifest. */
export const elementsOf = (manifest: Manifest): Declaration[] =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);

const textOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** https://github.com/JetBrains/web-types: the elements by tag, in JetBrains' words. */
function webTypes(manifest: Manifest, version: string): unknown {
  const named = (list: readonly Named[] = []) =>
    list.map(({ name, description }) => ({ name, description }));
  const elements = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
      name,
      description,
      value: { type: type?.text ?? 'string' },
    })),
    slots: named(element.slots),
    js: {
      properties: named(element.members?.filter(({ kind }) => kind === 'field')),
      events: named(element.events),
    },
    css: { parts: named(element.cssParts), properties: named(element.cssProperties) },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'mpp-widgets',
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
}
