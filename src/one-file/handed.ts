import { place } from './place.js';

if (!place.handed)
  throw new Error('This file belongs to mpp-widgets.js, which is not on the page.');

/** Stands in the files of `beside/` for the modules that have these (`scripts/build-handed.ts`). */
export const { css, html, nothing, render, svg, reportToAuthor } = place.handed;
