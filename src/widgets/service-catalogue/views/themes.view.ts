import { html, nothing, type TemplateResult } from 'lit';
import { drawnIcon, icon } from '../../../ui/icons.js';
import type { BrowseActions } from '../service-catalogue.content.js';
import type { Choice } from '../service-catalogue.model.js';
import type { ViewContext } from './context.js';
import { buttonView } from './facts.js';

/** Tiles shown before somebody asks for all of them; fills two rows of four. */
const firstTiles = 8;

/** Malls whose own pages are offered; a catalogue of many more would bury the themes. */
const mostMalls = 3;

/** Themes and life events as tiles, with the number of services in each. */
export function themesView(
  { locale, model, further: { failed } }: ViewContext,
  themes: readonly Choice[],
  all: boolean,
  actions: BrowseActions,
  /** What stands before them. */
  before: unknown,
): TemplateResult {
  const shown = all ? themes : themes.slice(0, firstTiles);
  return html`${before}
    <div class="section">
      <h3 id="themes">${locale.text('themes')}</h3>
      ${
        themes.length > firstTiles
          ? html`<button
              class="link"
              type="button"
              aria-expanded=${all}
              @click=${actions.showAllThemes}
            >
              ${locale.text(all ? 'fewerThemes' : 'allThemes', { count: themes.length })}
            </button>`
          : nothing
      }
    </div>
    <ul class="tiles" aria-labelledby="themes">
      ${shown.map(
        (theme) =>
          html`<li>
            <button
              class="tile card"
              part="tile"
              type="button"
              @click=${() => actions.filter({ theme: theme.id })}
            >
              ${drawnIcon(model.drawingOf(theme.id))}<b>${theme.name}</b>
              <span class="muted small"
                >${locale.text('serviceCount', { count: theme.count })}</span
              >
            </button>
          </li>`,
      )}
    </ul>
    <div class="more actions">
      ${buttonView(locale.text('allServices', { count: model.services.length }), actions.list)}
      ${(model.malls.length > mostMalls ? [] : model.malls).map(
        (mall) =>
          html`<button class="link" type="button" @click=${() => actions.about(mall)}>
            ${icon('info')}${locale.text('about', { mall: mall.shortName ?? mall.name })}
          </button>`,
      )}
      ${failed ? locale.text('unreachableTitle') : nothing}
    </div>`;
}
