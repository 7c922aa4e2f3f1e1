import { contrast, over, readColour, type Rgb } from './colour.js';

/** A private alias, and the public token that a host changes it by. */
type Role = readonly [alias: string, token: string];

const roles = {
  text: ['--_text', '--mpp-text'],
  muted: ['--_muted', '--mpp-text-muted'],
  accentText: ['--_accent-text', '--mpp-accent'],
  solid: ['--_solid', '--mpp-accent'],
  solidHover: ['--_solid-hover', '--mpp-accent'],
  onSolid: ['--_on-solid', '--mpp-on-accent'],
  success: ['--_ok', '--mpp-success'],
  warning: ['--_warn', '--mpp-warning'],
  border: ['--_stroke-2', '--mpp-stroke-strong'],
  mark: ['--_mark', '--mpp-accent'],
  focus: ['--_focus', '--mpp-focus'],
  surface: ['--_surface', '--mpp-surface'],
  surface2: ['--_surface-2', '--mpp-surface-2'],
  tint: ['--_tint', '--mpp-accent'],
  warningTint: ['--_warn-tint', '--mpp-warning'],
} as const satisfies Record<string, Role>;

type RoleName = keyof typeof roles;

/** Which roles meet, and the least contrast: 4.5 for text, 3 for what only has to be seen (WCAG 1.4.3, 1.4.11). */
export const rolePairs: readonly (readonly [front: RoleName, ground: RoleName, least: number])[] = [
  ['text', 'surface', 4.5],
  ['text', 'surface2', 4.5],
  ['text', 'tint', 4.5],
  ['text', 'warningTint', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'surface2', 4.5],
  ['muted', 'tint', 4.5],
  ['accentText', 'surface', 4.5],
  ['accentText', 'surface2', 4.5],
  ['accentText', 'tint', 4.5],
  ['onSolid', 'solid', 4.5],
  ['onSolid', 'solidHover', 4.5],
  ['success', 'surface', 4.5],
  ['warning', 'surface', 4.5],
  ['warning', 'warningTint', 4.5],
  ['border', 'surface', 3],
  ['mark', 'surface', 3],
  ['focus', 'surface', 3],
];
/** What stands directly on the page, outside of any card. */
const onPage = ['text', 'muted', 'accentText', 'border', 'focus'] as const;

/** Reads the colours that an element inside the widget's wrapper would have. */
function readRoles(wrapper: Element): Map<RoleName, Rgb> {
  const probe = wrapper.appendChild(document.createElement('span'));
  probe.hidden = true;
  const colours = new Map<RoleName, Rgb>();
  for (const [name, [alias]] of Object.entries(roles) as [RoleName, Role][]) {
    // A background, because an invalid one is transparent, while an invalid text colour would be that of the text.
    probe.style.setProperty('background-color', `var(${alias})`);
    const colour = readColour(getComputedStyle(probe).backgroundColor);
    if (colour) colours.set(name, colour);
  }
  probe.remove();
  return colours;
}

/** The colour behind the widget, as far as it is one: pictures behind it are not seen. */
function readGround(wrapper: Element): Rgb {
  const layers: Rgb[] = [];
  for (let node: Node | null = wrapper; node; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const colour = readColour(getComputedStyle(node).backgroundColor);
    if (colour?.[3]) layers.push(colour);
    if (colour?.[3] === 1) break;
  }
  return layers.reduceRight((ground, layer) => over(layer, ground), canvasColour());
}

const parentOf = (node: Node) =>
  (node instanceof Element && node.assignedSlot) ||
  (node instanceof ShadowRoot ? node.host : node.parentNode);

/** What a page shows where nothing has a background. */
function canvasColour(): Rgb {
  const probe = document.documentElement.appendChild(document.createElement('i'));
  probe.hidden = true;
  probe.style.setProperty('background-color', 'Canvas');
  const colour = readColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour ?? [255, 255, 255, 1];
}

export interface WeakPair {
  readonly front: RoleName;
  readonly ground: RoleName | 'page';
  readonly contrast: number;
  readonly least: number;
}

/** Role pairs of a widget, as its reader sees them now, whose contrast is too low. Colours a reader forces are not the page's. */
export function findWeakPairs(wrapper: Element): WeakPair[] {
  if (matchMedia('(forced-colors: active)').matches) return [];
  const colours = readRoles(wrapper);
  const page = readGround(wrapper);
  const pairs = [
    ...rolePairs,
    ...onPage.map(
      (front) => [front, 'page', front === 'border' || front === 'focus' ? 3 : 4.5] as const,
    ),
  ];
  return pairs.flatMap(([front, ground, least]) => {
    const [front4, ground4] = [colours.get(front), ground === 'page' ? page : colours.get(ground)];
    if (!front4 || !ground4) return [];
    const below = over(ground4, page);
    const found = contrast(over(front4, below), below);
    return found < least ? [{ front, ground, contrast: found, least }] : [];
  });
}

const checked = new WeakMap<Element, string>();

/** What a page's author should mend about colours, in words. Empty while nothing changed since the last look. */
export function findContrastProblems(wrapper: Element): string[] {
  const style = getComputedStyle(wrapper);
  const accent = style.getPropertyValue('--_accent').trim();
  const weak = findWeakPairs(wrapper);
  const problems = weak.map(({ front, ground, contrast: found, least }) => {
    const on = ground === 'page' ? 'the page’s own background' : `${ground} (${roles[ground][1]})`;
    return (
      `The contrast of ${front} (${roles[front][1]}) on ${on} is ${found.toFixed(2)}, ` +
      `${(least - found).toFixed(2)} less than the ${least} that people need.`
    );
  });
  if (!CSS.supports('color', accent)) {
    problems.unshift(`The accent "${accent}" (--mpp-accent) is not a colour.`);
  }
  const key = problems.join();
  if (checked.get(wrapper) === key) return [];
  checked.set(wrapper, key);
  return problems;
}
