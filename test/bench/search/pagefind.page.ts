/** Runs in the page that Pagefind's files are served to. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** As many as are looked at: what a result is called must be fetched for each. */
const most = 3;

/** Ids of the first services that are found for each query. */
export async function findAll(queries: readonly string[]): Promise<[string, string[]][]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  const found: [string, string[]][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
    found.push([query, data.map(({ url }) => url.replaceAll('/', ''))]);
  }
  return found;
}
