/**
 * What is used here of the packages that only the benchmarks have, so that this folder can be checked without them.
 * TypeScript takes these descriptions also where the packages are installed.
 */
declare module 'minisearch' {
  interface Options {
    readonly fields: readonly string[];
    readonly searchOptions: {
      readonly fuzzy: number;
      readonly prefix: boolean;
      readonly boost: Readonly<Record<string, number>>;
    };
  }

  export default class MiniSearch<Document extends { readonly id: string }> {
    constructor(options: Options);
    addAll(documents: readonly Document[]): void;
    search(query: string): { readonly id: string }[];
  }
}

declare module 'fuse.js' {
  interface Options {
    readonly keys: readonly string[];
    readonly threshold: number;
    readonly ignoreLocation: boolean;
  }

  export default class Fuse<Document> {
    constructor(documents: readonly Document[], options: Options);
    search(query: string): { readonly item: Document }[];
  }
}

declare module 'pagefind' {
  interface Index {
    addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>;
    getFiles(): Promise<{ errors: string[]; files: { path: string; content: Uint8Array }[] }>;
    deleteIndex(): Promise<null>;
  }

  export function createIndex(): Promise<{ errors: string[]; index?: Index }>;
  export function close(): Promise<null>;
}

declare module 'instantsearch.js/es' {
  interface Search {
    addWidgets(widgets: readonly object[]): void;
    start(): void;
  }

  export default function instantsearch(options: {
    readonly indexName: string;
    readonly searchClient: object;
  }): Search;
}

declare module 'instantsearch.js/es/widgets' {
  /** Makes what a template says out of its texts and values. */
  type Html = (texts: TemplateStringsArray, ...values: readonly unknown[]) => unknown;

  interface Hit {
    readonly name: string;
  }

  export function searchBox(options: { container: string; placeholder: string }): object;
  export function hits(options: {
    container: string;
    templates: { item: (hit: Hit, help: { html: Html }) => unknown };
  }): object;
}
