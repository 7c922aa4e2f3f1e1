import type { VoicePlatform } from './voice.types.js';

/** As far as it is used here; TypeScript does not know it. */
interface NavigatorWithPolicy {
  getAutoplayPolicy?(kind: 'mediaelement'): string;
}

/** What this browser speaks with. */
export const browserPlatform = (): VoicePlatform => ({
  // Some browsers of televisions have neither.
  speech: 'SpeechSynthesisUtterance' in globalThis ? globalThis.speechSynthesis : undefined,
  createUtterance: (text) => new SpeechSynthesisUtterance(text),
  createAudio: 'Audio' in globalThis ? () => new Audio() : undefined,
  autoplayPolicy() {
    // Firefox has it, and allows any sound at volume 0, so that trying would tell nothing.
    const { navigator } = globalThis as { navigator: NavigatorWithPolicy };
    return navigator.getAutoplayPolicy?.('mediaelement');
  },
});

/** Where recordings lie unless the host says otherwise: beside the published files, one folder above this script. */
export function usualClipsAddress(): string {
  // A bundler would take an address that stands in one piece for a file to bundle.
  const own = import.meta.url;
  return new URL('../voice/id/', own).href;
}
