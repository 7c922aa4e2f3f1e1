import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { styleSheet } from '../../stories/support/host-pages.js';
import {
  hostPageStyles,
  inSurroundings,
  palettes,
  scopedTheme,
  usualSurroundings,
} from '../../stories/support/surroundings.js';
import { configureMpp } from '../../src/client/index.js';
import { expectAccessible } from '../support/accessibility.js';
import { eventually } from '../support/queries.js';

/** What is used of a story; Storybook uses the same. */
interface Story {
  name?: string;
  args?: object;
  globals?: Record<string, string>;
  parameters?: {
    a11y?: { config?: { rules?: readonly { id: string; enabled: boolean }[] } };
  };
  beforeEach?: () => unknown;
  render?: (args: object, context: { parameters: object }) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** What light and dark can differ in. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Tries every story of a file as Storybook draws it: it shows what it is about, axe-core finds nothing, in Indonesian,
 * English and dark, between which the page changes around it, and nothing is an error on the console.
 */
export function tryStories({ default: meta, ...stories }: Record<string, unknown>): void {
  const general = meta as Story & { title: string };
  describe(`Stories: ${general.title}`, () => {
    const errors: string[] = [];
    const { error } = console;
    let place: HTMLElement;

    const draw = (story: Story, around: Record<string, string> = {}) => {
      const { parameters = {}, args = {}, globals = {} } = story;
      const content = story.render?.(args, { parameters });
      render(inSurroundings(content, { ...usualSurroundings, ...globals, ...around }), place);
    };

    before(async () => {
      configureMpp({ author: false });
      const themes = Object.keys(palettes).map(async (name) => {
        const answer = await fetch(`/src/theme/themes/${name}.css`);
        return scopedTheme(name, await answer.text());
      });
      document.head.append(styleSheet([hostPageStyles, ...(await Promise.all(themes))].join('\n')));
    });

    beforeEach(() => {
      place = document.body.appendChild(document.createElement('div'));
      errors.length = 0;
      console.error = (...texts) => {
        errors.push(texts.join(' '));
        error(...texts);
      };
    });

    afterEach(() => {
      console.error = error;
      render(null, place);
      place.remove();
    });

    for (const [key, own] of Object.entries(stories) as [string, Story][]) {
      const story: Story = { ...general, ...own };

      it(own.name ?? key, async function () {
        // A story is drawn and checked several times, and an earlier visit waits for the device's storage.
        this.timeout(90_000);
        const rules = story.parameters?.a11y?.config?.rules ?? [];
        const ids = (on: boolean) =>
          rules.filter(({ enabled }) => enabled === on).map(({ id }) => id);
        const options = {
          except: Object.fromEntries(ids(false).map((id) => [id, 'The story says why.'])),
          also: ids(true),
        };
        const undo = await story.beforeEach?.();
        try {
          draw(story);
          await story.play?.({ canvasElement: place });
          await expectAccessible(place, options);
          draw(story, { language: 'en' });
          await spoken(place, 'en');
          await expectAccessible(place, options);
          draw(story, { language: 'id', scheme: 'dark' });
          await spoken(place, 'id');
          await expectAccessible(place, { ...options, only: colourRules });
        } finally {
          if (typeof undo === 'function') (undo as () => void)();
        }
        expect(errors.join('\n')).to.equal('');
      });
    }
  });
}

/** Waits until every widget speaks the language. */
async function spoken(place: Element, language: string): Promise<void> {
  await eventually(() => {
    for (const widget of place.querySelectorAll('*')) {
      if (!widget.localName.startsWith('mpp-')) continue;
      const said = widget.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang');
      if (said !== language) throw new Error(`A widget speaks ${said}.`);
    }
  });
}
