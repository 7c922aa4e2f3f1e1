/** What an author may say about a widget in a link's address, which anybody can write who can write a link. */
const linkNames = [
  'mall',
  'agency',
  'service',
  'theme',
  'area',
  'limit',
  'lang',
  'color-scheme',
  'labels',
  'for',
];

/** What they may say in `data-*`. Whether an address is one the page allows is judged by whoever makes the client. */
const dataNames = [
  ...linkNames,
  'deep-link',
  'kiosk',
  'queue-href',
  'report-href',
  'status-href',
  'api',
  'catalogue',
];

/** Attributes of the widget that stands for an element: its `data-*`, and for a link what its address asks for. */
export function widgetAttributes(element: HTMLElement): Map<string, string> {
  const attributes = new Map<string, string>();
  const take = (names: readonly string[], read: (name: string) => string | null) => {
    for (const name of names) {
      const value = read(name)?.trim();
      if (value) attributes.set(name, value);
    }
  };
  if (element instanceof HTMLAnchorElement) {
    const query = new URLSearchParams(element.search);
    take(linkNames, (name) => query.get(name));
  }
  take(dataNames, (name) => element.getAttribute('data-' + name));
  return attributes;
}
