import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare global {
  interface Window {
    /** Set by the script of axe-core, which is no module. */
    axe: typeof axeCore;
  }
}

export interface AccessibilityOptions {
  /** Rules that do not apply, each with the reason why. */
  except?: Readonly<Record<string, string>>;
  /** Rules to check, by id; all that axe-core has switched on unless told. */
  only?: readonly string[];
  /** Rules that axe-core leaves off unless asked. */
  also?: readonly string[];
}

/**
 * Runs axe-core over an element and everything in it, shadow roots included.
 * @throws an `Error` that lists what is wrong, where, and how to put it right.
 */
export async function expectAccessible(
  element: Element,
  { except = {}, only, also = [] }: AccessibilityOptions = {},
): Promise<void> {
  const rules = Object.fromEntries<{ enabled: boolean }>([
    ...Object.keys(except).map((id) => [id, { enabled: false }] as const),
    ...also.map((id) => [id, { enabled: true }] as const),
  ]);
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    rules: { ...rules, region: { enabled: false } },
    ...(only && { runOnly: [...only, ...also] }),
  });
  if (violations.length === 0) return;
  const texts = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map(
      ({ target, html, failureSummary = '' }) =>
        `    ${target.flat().join(' >> ')}\n      ${html.slice(0, 200)}\n` +
        failureSummary.replace(/^/gm, '      '),
    );
    return `  ${id}: ${help} (${helpUrl})\n${places.join('\n')}`;
  });
  throw new Error(`axe-core found ${violations.length} violations:\n${texts.join('\n')}`);
}
