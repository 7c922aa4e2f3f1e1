import { css, html, nothing, render, svg } from 'lit';
import { reportToAuthor } from '../base/author-report.js';
import { place, type Handed } from './place.js';

const handed: Handed = { css, html, nothing, render, svg, reportToAuthor };

/** Puts what the files of `beside/` need of the one file where they find it. Of two one files the first did. */
export function handOver(): void {
  place.handed ??= handed;
}
