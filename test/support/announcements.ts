/** What a screen reader says by itself, in order: changes in live regions, and alerts as they appear. */
export interface Announcements {
  readonly heard: readonly string[];
  stop(): void;
}

const regions = '[role=status], [role=alert], [aria-live]';

/** Listens to the live regions of an element with an open shadow root. */
export function listenTo(element: Element): Announcements {
  const heard: string[] = [];
  const said = new Map<Element, string>();
  const { shadowRoot } = element;
  if (!shadowRoot) throw new Error('Nothing can be heard inside a closed shadow root.');
  const textOf = (region: Element) => (region.textContent ?? '').replace(/\s+/g, ' ').trim();
  const look = () => {
    for (const region of shadowRoot.querySelectorAll(regions)) {
      const text = textOf(region);
      const before = said.get(region);
      said.set(region, text);
      // A polite region that comes with its text is mostly passed over; an alert is not.
      const isNews = before === undefined ? region.role === 'alert' : text !== before;
      if (isNews && text !== '') heard.push(text);
    }
  };
  for (const region of shadowRoot.querySelectorAll(regions)) said.set(region, textOf(region));
  const observer = new MutationObserver(look);
  observer.observe(shadowRoot, { childList: true, characterData: true, subtree: true });
  return { heard, stop: () => observer.disconnect() };
}
