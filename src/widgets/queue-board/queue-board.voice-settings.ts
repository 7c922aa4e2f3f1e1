import type { ReactiveControllerHost } from 'lit';
import { reportToAuthor } from '../../base/author-report.js';
import type { Labels } from '../../i18n/messages.js';
import type { VoiceSettings } from './voice/voice.types.js';

/** What the page's author said of the voice. */
export interface VoiceAttributes {
  readonly voice: boolean;
  readonly voiceRepeat: number | undefined;
  readonly voiceVolume: number | undefined;
  readonly voicePhrase: string | undefined;
  readonly voiceSrc: string | undefined;
  readonly quietHours: string | undefined;
  readonly dictionary: Labels | undefined;
}

type Host = VoiceAttributes & ReactiveControllerHost & Element;

/**
 * How a board speaks; undefined where it does not.
 * @param backend address of the hall's backend
 */
export function voiceSettings(
  host: Host,
  language: string,
  backend: string | undefined,
): VoiceSettings | undefined {
  if (!host.voice) return undefined;
  const clipsAddress = ownRecordings(host);
  return {
    ...{ language, dictionary: host.dictionary, quietHours: host.quietHours },
    ...{ phrase: host.voicePhrase, repeat: host.voiceRepeat, volume: host.voiceVolume },
    ...{ clipsAddress, backend },
    // Who brings recordings of their own wants them heard, also where the device has a voice.
    clipsOnly: clipsAddress !== undefined,
  };
}

/** The mall's own recordings. Whoever may post an element to the page must not make it ask a stranger for sounds. */
function ownRecordings(host: Host): string | undefined {
  const folder = host.voiceSrc;
  if (!folder) return undefined;
  try {
    const { origin } = new URL(folder, document.baseURI);
    if (origin === location.origin) return folder;
  } catch {
    // No address at all.
  }
  reportToAuthor(
    host,
    `Attribute voice-src: must be a folder of the page's own site (${location.origin}), not "${folder}".`,
  );
  return undefined;
}
