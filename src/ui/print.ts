import { css, render, type CSSResultGroup, type TemplateResult } from 'lit';

/** On paper there is only the sheet: a page around it, and its margins and grounds, would be printed as well. */
const sheetAlone = css`
  .mpp-sheet {
    display: none;
  }
  @media print {
    @page {
      size: A4;
      margin: 14mm;
    }
    html,
    body {
      display: block !important;
      position: static !important;
      block-size: auto !important;
      inline-size: auto !important;
      max-inline-size: none !important;
      min-block-size: 0 !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: #fff !important;
      overflow: visible !important;
      transform: none !important;
    }
    body > :not(.mpp-sheet) {
      display: none !important;
    }
    .mpp-sheet {
      display: block !important;
    }
  }
`;

/** What a sheet takes over of the widget that it belongs to. */
const taken = ['--mpp-accent', '--mpp-on-accent', '--mpp-font'];

/** Takes the last sheet away; there is one at a time. */
let clear = (): void => undefined;

/**
 * Prints a sheet of its own instead of the page it stands on: its content becomes a child of the body, in a shadow root,
 * until it is printed. An iframe would be simpler, but phones print the page around it.
 * @param widget lends its colours
 */
export function printSheet(widget: Element, content: TemplateResult, styles: CSSResultGroup): void {
  clear();
  const sheet = document.createElement('div');
  sheet.className = 'mpp-sheet';
  const look = getComputedStyle(widget);
  for (const name of taken) sheet.style.setProperty(name, look.getPropertyValue(name) || null);
  const root = sheet.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styleSheetsOf(styles);
  render(content, root);
  const alone = styleSheetsOf(sheetAlone);
  document.adoptedStyleSheets.push(...alone);
  document.body.append(sheet);
  const { title } = document;
  clear = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (other) => !alone.includes(other),
    );
    sheet.remove();
    document.title = title;
    clear = () => undefined;
  };
  // The name of the file when it is printed into one.
  document.title = root.querySelector('h1')?.textContent.trim() ?? title;
  addEventListener('afterprint', () => clear(), { once: true });
  print();
}

function styleSheetsOf(styles: CSSResultGroup): CSSStyleSheet[] {
  if (Array.isArray(styles)) return styles.flatMap(styleSheetsOf);
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  return sheet ? [sheet] : [];
}
