import { matchLanguage } from './languages.js';

/** Language of the texts when nothing says otherwise, and of every text another language lacks. */
export const defaultLanguage = 'id';

/**
 * The language an element speaks: the nearest known `lang` from the element outwards, across shadow hosts to the
 * document; then `fallback`; then Indonesian. A language nobody has added is passed over.
 */
export function resolveLanguage(element: Element, fallback?: string): string {
  let node: Element | null | undefined = element;
  while (node) {
    const language = matchLanguage(node.getAttribute('lang'));
    if (language) return language;
    // On a server there is a host element and nothing around it.
    const { parentElement, parentNode }: Partial<Element> = node;
    node = parentElement ?? (parentNode as Partial<ShadowRoot> | null | undefined)?.host;
  }
  return matchLanguage(fallback) ?? defaultLanguage;
}

/** Direction a language is written in, by its script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  // Intl.Locale knows, but takes as long as all else that a widget does before it is drawn.
  return /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b(?!.*-Latn)|-(Arab|Hebr)\b/.test(language) ? 'rtl' : 'ltr';
}
