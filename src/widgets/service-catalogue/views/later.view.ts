import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icons.js';
import type { FurtherViews, ViewContext } from './context.js';

/** A part that is folded away, and whose content comes when somebody looks. */
export function laterView(
  { locale, further: { views, failed, need } }: ViewContext,
  key: 'share' | 'report' | 'moreFilters' | 'components',
  className: string,
  content: (loaded: FurtherViews) => unknown,
  open = false,
): TemplateResult {
  return html`<details
    class=${className && 'later'}
    part="disclosure"
    ?open=${open}
    @toggle=${({ target }: Event) => (target as HTMLDetailsElement).open && need()}
  >
    <summary class=${className && 'link'}>${locale.text(key)}${icon('chevron-down')}</summary>
    <div class=${className}>
      ${views ? content(views) : failed ? locale.text('unreachableTitle') : nothing}
    </div>
  </details>`;
}
