import { startLoader } from './start-loader.js';
import { widgetNames } from './widgets.js';

// The widgets' files lie beside this one. The query of this file's own address goes with them, so that a host's
// `?ver=` renews all of them; a repeated attempt needs an address of its own where a browser remembers failures.
startLoader(widgetNames, async (name, attempt) => {
  const own = import.meta.url;
  const address = new URL(`${name}.js`, own);
  address.search = new URL(own).search;
  if (attempt > 0) address.searchParams.set('retry', `${attempt}`);
  return import(/* @vite-ignore */ address.href);
});
