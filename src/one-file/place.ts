import type { css, html, nothing, render, svg } from 'lit';
import type { reportToAuthor } from '../base/author-report.js';

/** What the one file has, and the files beside it would otherwise bring once more. */
export interface Handed {
  readonly css: typeof css;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly render: typeof render;
  readonly svg: typeof svg;
  readonly reportToAuthor: typeof reportToAuthor;
}

const key = Symbol.for('mpp-widgets/handed/1');

/**
 * Where it is handed over: on the page. The files beside cannot import the one file: a host may name it with a version
 * behind a question mark, and what they named would be another file to the browser, with elements defined twice.
 */
export const place = {
  get handed(): Handed | undefined {
    return (globalThis as { [key]?: Handed })[key];
  },
  set handed(handed) {
    (globalThis as { [key]?: Handed | undefined })[key] = handed;
  },
};
