import { sendKeys } from '@web/test-runner-commands';

/** Keys that WebDriver knows by a code point only. */
const webDriverKeys: Readonly<Record<string, string>> = { Shift: '\uE008', Tab: '\uE004' };

/** WebKitGTK is driven by WebDriver, which knows no key held down apart from a chord. */
const isWebDriver = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);

/**
 * Presses a key as a person would: `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`, `ArrowDown`, ...
 * Keys go to what has the focus, also inside frames.
 */
export async function press(key: string): Promise<void> {
  const [last = key, ...held] = key.split('+').reverse();
  if (held.length === 0) {
    await sendKeys({ press: last === 'Space' ? ' ' : last });
  } else if (isWebDriver) {
    await sendKeys({ type: [...held, last].map((name) => webDriverKeys[name] ?? name).join('') });
  } else {
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: last });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
}

/** Types a text into what has the focus. */
export async function type(text: string): Promise<void> {
  // In one go WebDriver would press all keys together, so that none could come twice.
  if (isWebDriver) for (const character of text) await sendKeys({ press: character });
  else await sendKeys({ type: text });
}
