import {
  announcement,
  chimeClip,
  isQuiet,
  pauseLength,
  repeatsOf,
  type SpeechWording,
} from '../../../rules/number-speech.js';
import { CallRecordings } from './call-recordings.js';
import { checkedSettings } from './checked-settings.js';
import { ClipPlayer } from './clip-player.js';
import { type ClipStep, clipSteps } from './clip-steps.js';
import { browserPlatform } from './platform.js';
import { SpeechEngine } from './speech-engine.js';
import { Trust } from './trust.js';
import type {
  Announcer,
  AnnouncerOptions,
  Outcome,
  SkipReason,
  VoiceCall,
  VoiceState,
} from './voice.types.js';
import { WaitingCalls } from './waiting-calls.js';

/** Milliseconds between looks at age and quiet hours. */
const lookEvery = 5_000;

/** When so many more wait, each is said once only; when so many, without a chime. */
const waitingForOnce = 3;
const waitingForNoChime = 6;

/**
 * Says calls through the loudspeaker, one at a time and in order: by the backend's recording of a call, the device's voice
 * or recorded words. Asks nobody over the network but for recordings.
 */
export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { zone, hearer, platform = browserPlatform() } = options;
  const now = () => options.now();
  const faults = new Set<string>();
  const fault = (message: string) => {
    if (faults.has(message)) return;
    faults.add(message);
    hearer.fault(message);
  };
  const speech = new SpeechEngine(platform);
  const clips = new ClipPlayer(platform, (address) => {
    fault(
      `The recording ${address} cannot be played. Copy the folder voice/ of the published files, or name yours by clipsAddress.`,
    );
  });
  const engineTrust = new Trust(now);
  const recordings = new CallRecordings(clips, new Trust(now), fault);
  const waiting = new WaitingCalls((call, reason) => skip(call, reason));

  let settings = checkedSettings(options.settings, fault);
  let state: VoiceState | undefined;
  let current: VoiceCall | undefined;
  let isRunning = false;
  let isClosed = false;
  /** Whether it is known that the page may be heard, or needs a tap. */
  let isProbed = false;
  let isLocked = false;
  let wasUnlocked = false;
  let hasFailed = false;

  const isQuietNow = () => isQuiet(settings.quietHours, now(), zone);
  const show = () => {
    if (isClosed || !isProbed) return;
    const next: VoiceState = current
      ? 'speaking'
      : isLocked
        ? 'locked'
        : hasFailed
          ? 'unavailable'
          : isQuietNow()
            ? 'quiet'
            : 'ready';
    if (next === state) return;
    state = next;
    hearer.state(next);
  };
  const tell = (call: VoiceCall, outcome: Outcome) => {
    try {
      hearer.said(call, outcome);
    } catch (error) {
      // Whoever hears badly must not silence the hall.
      reportError(error);
    }
  };
  const skip = (call: VoiceCall, reason: SkipReason) => {
    tell(call, { kind: 'skipped', reason });
  };
  const sweep = () => {
    const isQuietHour = isQuietNow();
    waiting.sweep(({ at }) => {
      if (isQuietHour) return 'quietHours';
      return now() - at > settings.maximumAge ? 'tooOld' : undefined;
    });
  };

  /** Says what waits, until nothing does. */
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    // Whether a tap is needed shows before the first call does.
    let awaited;
    do {
      awaited = prepared;
      await awaited;
    } while (awaited !== prepared);
    for (;;) {
      if (isClosed || isLocked) break;
      sweep();
      current = waiting.take();
      if (!current) break;
      show();
      const call = current;
      const outcome = await announce(call);
      // Closing has told what became of it.
      if (isClosed) break;
      current = undefined;
      if (outcome === 'refused') {
        isLocked = true;
        waiting.putBack(call);
        break;
      }
      hasFailed = outcome.kind === 'skipped';
      tell(call, outcome);
    }
    isRunning = false;
    show();
  };

  const announce = async (call: VoiceCall): Promise<Outcome | 'refused'> => {
    const { address, volume, rate, language } = settings;
    const wording = { ...settings, ...(waiting.size >= waitingForOnce && { repeat: 1 }) };
    let chime: readonly ClipStep[] =
      settings.chime && waiting.size < waitingForNoChime
        ? [{ name: chimeClip, pause: pauseLength[','] }]
        : [];
    const spoken = { ...call, service: call.serviceName };
    const manner = { address, volume, rate };
    const recording = recordings.addressFor(call, settings.backend);
    if (recording !== undefined) {
      const said = await recordings.play(recording, chime, repeatsOf(wording), manner);
      if (said === 'refused') return said;
      if (said === 'ended') return { kind: 'ended', by: 'recording' };
      // It was heard, or could not be.
      chime = [];
    }
    if (isClosed) return closedOutcome;
    const voice =
      settings.clipsOnly || !engineTrust.isGiven ? undefined : await speech.voiceFor(language);
    if (isClosed) return closedOutcome;
    if (voice) {
      if (chime.length > 0 && (await clips.play(chime, manner)) === 'refused') return 'refused';
      if (isClosed) return closedOutcome;
      chime = [];
      const { units } = announcement(spoken, wording);
      const said = await speech.say(units, { voice, language, volume, rate });
      if (said === 'refused' && !wasUnlocked) return said;
      engineTrust.note(said);
      if (said === 'ended') return { kind: 'ended', by: 'speech' };
      if (said === 'hung') return { kind: 'ended', by: 'timeOut' };
    }
    if (isClosed) return closedOutcome;
    const { units, withoutClip } = announcement(spoken, inIndonesian(wording));
    if (language !== 'id') {
      fault(`This device has no voice that works for "${language}"; calls are said in Indonesian.`);
    }
    for (const word of withoutClip) {
      fault(
        `No recording says "${word}". Name in the dictionary how it is said, in words that have one.`,
      );
    }
    const said = await clips.play([...chime, ...clipSteps(units)], manner);
    if (said === 'refused') return said;
    if (said === 'ended') return { kind: 'ended', by: 'clips' };
    return { kind: 'skipped', reason: 'unavailable' };
  };

  const look = () => {
    if (!isRunning) sweep();
    show();
  };
  const timer = setInterval(look, lookEvery);
  let prepared: Promise<void> = clips.probe(settings.address).then((said) => {
    isProbed = true;
    isLocked ||= said === 'refused' && !wasUnlocked;
    show();
  });

  return {
    get state() {
      return state ?? 'ready';
    },
    add(call) {
      if (isClosed || !waiting.add(call)) return;
      if (isLocked) look();
      else void run();
    },
    unlock() {
      // What is being said is heard already, and may not be disturbed.
      if (isClosed || current) return;
      wasUnlocked = true;
      isLocked = false;
      speech.unlock();
      const before = prepared;
      prepared = clips.unlock(settings.address).then(() => before);
      void run();
    },
    change(changed) {
      settings = checkedSettings(changed, fault);
      engineTrust.restore();
      recordings.trust.restore();
      // Often told while the board is drawn, which must not ask for itself.
      queueMicrotask(look);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      clearInterval(timer);
      speech.stop();
      clips.stop();
      if (current) skip(current, 'closed');
      current = undefined;
      waiting.sweep(() => 'closed');
    },
  };
}

const closedOutcome: Outcome = { kind: 'skipped', reason: 'closed' };

/** Recordings speak Indonesian only; a phrase in another language would be lost on them. */
function inIndonesian(wording: SpeechWording): SpeechWording {
  if (wording.language === 'id') return wording;
  return { ...wording, language: 'id', phrase: undefined, recallPhrase: undefined };
}
