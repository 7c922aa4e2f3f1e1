/** What a host says about what is kept, in `self.mppOffline` or in the query of the worker's own address. */
export interface OfflineOptions {
  /** Addresses of the pages to keep, like `/layanan`; `*` at the end stands for anything that follows. */
  readonly pages?: readonly string[];
  /** Folder with the widgets' files; `/mpp/` unless told. */
  readonly files?: string;
  /** Forget everything. */
  readonly off?: boolean;
}

/** The same as it is used: whole addresses. */
export interface OfflineSettings {
  readonly pages: readonly string[];
  readonly files: string;
  readonly off: boolean;
}

/** Marks that other sites put on links to a page, which is the same page with any of them. */
const tracking = /^(?:utm_.*|fbclid|gclid)$/;

/** @param scope address of the worker's scope, from which relative ones count */
export function readSettings(options: OfflineOptions, scope: string): OfflineSettings {
  const { pages = [], files = '/mpp/', off = false } = options;
  return {
    pages: pages.map((page) => new URL(page, scope).href),
    files: new URL(files.replace(/\/?$/, '/'), scope).href,
    off,
  };
}

/** What a query like `?pages=/,/layanan&files=/mpp/` says; `?off` forgets everything. */
export function optionsIn(query: URLSearchParams): OfflineOptions {
  const files = query.get('files');
  return {
    pages: (query.get('pages') ?? '').split(',').filter(Boolean),
    ...(files && { files }),
    off: query.has('off'),
  };
}

/** A page's address as it is kept: without what only the reader's own browser or another site has to do with. */
export function addressOf(url: string): string {
  const address = new URL(url);
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) {
    if (tracking.test(name)) address.searchParams.delete(name);
  }
  return address.href;
}

/** Whether the host wants a page kept. A page with another query may say something else, so it is another page. */
export const isPage = ({ pages }: OfflineSettings, address: string): boolean =>
  pages.some((page) =>
    page.endsWith('*') ? address.startsWith(page.slice(0, -1)) : address === page,
  );

/** Whether it is one of the widgets' own files. Others in the folder, like a catalogue, are none: the client dates those. */
export const isWidgetFile = ({ files }: OfflineSettings, address: string): boolean =>
  address.startsWith(files) && /\.(?:js|css)$/.test(new URL(address).pathname);

/** Whether the file's name changes with its content, so that a copy is good for ever. */
export const isHashed = ({ files }: OfflineSettings, address: string): boolean =>
  address.startsWith(`${files}shared/`);
