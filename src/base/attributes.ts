import type { ReactiveControllerHost } from 'lit';
import type { Labels } from '../i18n/messages.js';
import { reportToAuthor } from './author-report.js';

/** A JSON object of texts; undefined where it is none. */
export function parseLabels(text: string | null): Labels | undefined {
  try {
    const labels: unknown = JSON.parse(text ?? '');
    return typeof labels === 'object' && !Array.isArray(labels) && labels
      ? (labels as Labels)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A whole number above zero; undefined where it is none. */
export function parseCount(text: string | null): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

const wanted = { labels: 'JSON like {"queue":"antrian"}', limit: 'a number above 0' };

/** Tells the page's author of attributes that cannot be read. */
export function checkAttributes(
  element: ReactiveControllerHost & Element & { readonly [Name in keyof typeof wanted]: unknown },
): void {
  for (const [name, what] of Object.entries(wanted)) {
    if (element[name as keyof typeof wanted] === undefined && element.hasAttribute(name))
      reportToAuthor(element, `The attribute "${name}" must be ${what}.`);
  }
}
