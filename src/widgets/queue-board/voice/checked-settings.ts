import {
  phraseProblem,
  quietHoursIn,
  quietHoursProblem,
  type SpeechLanguage,
} from '../../../rules/number-speech.js';
import { usualClipsAddress } from './platform.js';
import type { VoiceSettings } from './voice.types.js';

/** Milliseconds after which a call is not said any more. */
const usualMaximumAge = 90_000;

/** Settings that hold, and a word to the author about those that do not. */
export function checkedSettings(settings: VoiceSettings, fault: (message: string) => void) {
  for (const phrase of [settings.phrase, settings.recallPhrase]) {
    const problem = phrase === undefined ? undefined : phraseProblem(phrase);
    if (problem) fault(problem);
  }
  const { quietHours: told = [] } = settings;
  const quietHours = typeof told === 'string' ? quietHoursIn(told) : told;
  for (const hours of quietHours) {
    const problem = quietHoursProblem(hours);
    if (problem) fault(problem);
  }
  const within = (name: 'volume' | 'rate', least: number, most: number) => {
    const value = settings[name];
    if (value === undefined) return 1;
    if (value >= least && value <= most) return value;
    fault(`The voice's ${name} is a number from ${least} to ${most}, not ${value}; 1 is taken.`);
    return 1;
  };
  const language: SpeechLanguage = /^en\b/i.test(settings.language ?? '') ? 'en' : 'id';
  return {
    ...settings,
    language,
    volume: within('volume', 0, 1),
    rate: within('rate', 0.5, 2),
    chime: settings.chime ?? true,
    maximumAge: settings.maximumAge ?? usualMaximumAge,
    quietHours,
    address: folderAddress(settings.clipsAddress, fault),
  };
}

function folderAddress(told: string | undefined, fault: (message: string) => void): string {
  const address = told ?? usualClipsAddress();
  try {
    const { href } = new URL(address.endsWith('/') ? address : `${address}/`, document.baseURI);
    return href;
  } catch {
    fault(`"${address}" is no address of a folder with recordings; the usual one is taken.`);
    return usualClipsAddress();
  }
}
