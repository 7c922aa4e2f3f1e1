/** Whether the page has an accent of its own and the browser cannot derive colours from it. */
export function needsPalette(wrapper: Element): boolean {
  return (
    !(
      CSS.supports('color', 'light-dark(#000, #fff)') &&
      CSS.supports('color', 'oklch(from #000 calc(l * 0.5 + 0.1) c h)')
    ) && getComputedStyle(wrapper).getPropertyValue('--_accent').trim() !== '#1b5faa'
  );
}
