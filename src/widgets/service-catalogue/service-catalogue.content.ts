import { html, nothing, type TemplateResult } from 'lit';
import type { Mall } from '../../contract/mall.js';
import type { ServiceSummary } from '../../contract/service.js';
import { icon } from '../../ui/icons.js';
import { renderMarkLegend } from '../../ui/marks.js';
import { renderEmpty } from '../../ui/states.js';
import { wholeWords } from '../../ui/whole-words.js';
import { CatalogueModel, markOf } from './service-catalogue.model.js';
import { markView, type ViewContext } from './views/context.js';
import { detailView } from './views/detail.view.js';
import { buttonView } from './views/facts.js';
import { filtersView } from './views/filters.view.js';
import { listView, nearView } from './views/list.view.js';
import { isFiltered, type Browsing, type Question } from './views/question.js';
import { restingPhase, statusView } from './views/status.view.js';
import { themesView } from './views/themes.view.js';
// Last, because like beside like compresses better: rules, then templates, then styles.
import { detailStyles } from './detail.styles.js';

/**
 * Everything of the catalogue that needs records: what decides about them and what draws them. A chunk of its own that
 * comes while the first answer is on its way, so that the search box can be used before.
 */
export { CatalogueModel, detailStyles, detailView };

/** For what comes even later, which gets them handed: imported, they would be cut into a file that both wait for. */
export { markOf, markView, renderEmpty, renderMarkLegend, restingPhase, statusView, wholeWords };

/** What the citizen has asked for and opened so far. */
export interface BrowseState {
  readonly now: Browsing;
  /** Whether the list stands instead of the themes. */
  readonly isList: boolean;
  /** Whether there are themes to go back to. */
  readonly canBrowse: boolean;
  /** The row after the last one drawn, and how many one press adds. */
  readonly shown: number;
  readonly step: number;
  /** Somebody has just pressed a key, and may press another. */
  readonly isTyping: boolean;
}

/** What the citizen can do. */
export interface BrowseActions {
  open(service: ServiceSummary): void;
  filter(change: Partial<Question>): void;
  clearFilters(): void;
  more(): void;
  /** The rows before those that are drawn. */
  earlier(): void;
  /** Back to the themes. */
  browse(): void;
  showAllThemes(): void;
  list(): void;
  /** A mall's own page. */
  about(mall: Mall): void;
  leaveAbout(): void;
}

/** Themes to choose from, or the services found. */
export function browseView(
  context: ViewContext,
  state: BrowseState,
  actions: BrowseActions,
  /** What was looked at before. */
  recent: unknown,
): TemplateResult {
  if (state.isList) return foundView(context, state, actions);
  return themesView(context, context.model.themes, state.now.allThemes, actions, recent);
}

function foundView(
  context: ViewContext,
  state: BrowseState,
  actions: BrowseActions,
): TemplateResult {
  const { locale, model } = context;
  const { shown, step, isTyping } = state;
  const { question, from } = state.now;
  const findings = model.find(question);
  const content = { question, isTyping, from, shown, step, ...findings };
  return html`${
    state.canBrowse
      ? html`<button class="link back" type="button" @click=${actions.browse}>
          ${icon('arrow-left')}${locale.text('backToThemes')}
        </button>`
      : nothing
  }
  ${
    findings.count
      ? listView(context, content, actions)
      : html`${filtersView(context, content, actions)}${emptyView(context, state, actions)}
        ${nearView(context, findings, actions)}`
  }`;
}

function emptyView(
  { locale }: ViewContext,
  { now: { question }, canBrowse }: BrowseState,
  actions: BrowseActions,
): TemplateResult {
  const query = question.query.trim();
  const filtered = isFiltered(question);
  return renderEmpty(
    locale.text(query ? 'emptyQueryTitle' : 'emptyTitle', { query }),
    [
      ...(query ? [locale.text('emptyShorter')] : []),
      ...(filtered ? [locale.text('emptyFilters')] : []),
      locale.text('emptyAsk'),
    ],
    [
      filtered ? buttonView(locale.text('clearFilters'), actions.clearFilters) : nothing,
      canBrowse ? buttonView(locale.text('emptyBrowse'), actions.browse) : nothing,
    ],
  );
}
