import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { openLane } from '../../support/lane.js';
import { allByRole, byPart, descriptionOf, eventually, nameOf } from '../../support/queries.js';
import { views } from './views.js';

const page = document.documentElement;
afterEach(() => {
  page.lang = 'id';
  delete page.dataset['theme'];
  page.removeAttribute('style');
});

describe('axe has nothing to say', () => {
  for (const [title, open] of Object.entries(views)) {
    it(`of ${title}: light and dark, Indonesian and English`, async function () {
      // Four times a whole view.
      this.timeout(60_000);
      const widget = await open(await openLane());
      for (const lang of ['id', 'en'] as const) {
        for (const scheme of ['light', 'dark']) {
          page.lang = lang;
          page.dataset['theme'] = scheme;
          // The page itself is as dark as what stands on it.
          page.style.colorScheme = scheme;
          page.style.backgroundColor = 'Canvas';
          await eventually(() => expect(byPart(widget, 'base').lang).to.equal(lang));
          await expectAccessible(widget);
        }
      }
    });
  }
});

describe('every control, region and list', () => {
  for (const [title, open] of Object.entries(views)) {
    it(`has a name of its own that says what it is: ${title}`, async () => {
      const widget = await open(await openLane());
      for (const role of [
        'button',
        'link',
        'searchbox',
        'combobox',
        'region',
        'article',
        'group',
      ]) {
        for (const element of allByRole(widget, role)) {
          if (element.localName === 'details') continue;
          const name = nameOf(element) || descriptionOf(element);
          expect(name, `${role} in ${title}`).to.match(/\p{L}{2}/u);
        }
      }
      const buttons = allByRole(widget, 'button').map(nameOf);
      expect(buttons.filter((name, index) => buttons.indexOf(name) !== index)).to.deep.equal([]);
    });
  }
});
