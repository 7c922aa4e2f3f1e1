/** How a call is said: what the words are, which recordings say them, how long it takes, when nothing is said. */
export { announcement, repeatsOf } from './number-speech/announcement.js';
export { chimeClip, clipsByName, lookClip } from './number-speech/clip-names.js';
export { phraseProblem } from './number-speech/phrase.js';
export {
  isQuiet,
  type QuietHours,
  quietHoursIn,
  quietHoursProblem,
} from './number-speech/quiet-hours.js';
export {
  pauseLength,
  speechLength,
  speechTimeOut,
  textOf,
  utterancesOf,
} from './number-speech/speech-length.js';
export type { SpeechLanguage, SpeechUnit, SpeechWording } from './number-speech/speech.types.js';
