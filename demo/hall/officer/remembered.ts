/** Where each thing is kept: the session ends with the browser's tab, the counter belongs to the device. */
const places = {
  session: 'session',
  counter: 'device',
  language: 'device',
  shortcuts: 'device',
} as const;
type Name = keyof typeof places;

const storageOf = (name: Name) => (places[name] === 'session' ? sessionStorage : localStorage);

/** What was remembered, or nothing; also where storage is forbidden. */
export function recall(name: Name): string | undefined {
  try {
    return storageOf(name).getItem(`mpp-officer-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Where storage is forbidden it lasts as long as the page. */
export function remember(name: Name, value: string): void {
  try {
    storageOf(name).setItem(`mpp-officer-${name}`, value);
  } catch {
    // Nothing is lost that could not be typed again.
  }
}

export function forget(name: Name): void {
  try {
    storageOf(name).removeItem(`mpp-officer-${name}`);
  } catch {
    // Nothing was kept.
  }
}
