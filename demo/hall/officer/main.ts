import { render } from 'lit';
import { DeskState } from './desk-state.js';
import { listenToKeys } from './keyboard.js';
import { recall, remember } from './remembered.js';
import type { PageContext } from './views/page-context.js';
import { pageView } from './views/page.view.js';
import { words } from './words.js';

const page = document.getElementById('page');
const address = document.querySelector<HTMLMetaElement>('meta[name="mpp-api"]')?.content;
if (!page || !address) throw new Error('The page lacks its place or the address of the backend.');

let language: 'id' | 'en' = recall('language') === 'en' ? 'en' : 'id';
let shortcuts = recall('shortcuts') !== 'off';
let allQueues = false;
const desk: DeskState = new DeskState(address, draw);

function draw(): void {
  document.documentElement.lang = language;
  const context: PageContext = {
    desk,
    shown: desk.shown,
    words: words[language],
    language,
    shortcuts,
    allQueues,
    switchLanguage() {
      language = language === 'id' ? 'en' : 'id';
      remember('language', language);
      draw();
    },
    switchShortcuts(on) {
      shortcuts = on;
      remember('shortcuts', on ? 'on' : 'off');
      draw();
    },
    showAllQueues(all) {
      allQueues = all;
      draw();
    },
  };
  document.title = desk.counter
    ? `${desk.counter.serving?.number ?? '–'} · ${desk.counter.label}`
    : words[language].title;
  render(pageView(context), page as HTMLElement);
}

page.replaceChildren();
draw();
listenToKeys(desk, () => shortcuts);
// "Since 4 minutes" grows by itself.
setInterval(draw, 15_000);
void desk.start();
