import { html } from 'lit';

/** Keeps short words with a hyphen, such as "KTP-el", on one line: browsers break after a hyphen, and no style forbids it. */
export const wholeWords = (text: string): unknown =>
  text
    .split(/((?<!\S)\S{1,12}-\S{1,3}(?!\S))/)
    .map((part, index) => (index % 2 ? html`<span class="whole">${part}</span>` : part));
