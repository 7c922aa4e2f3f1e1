import type { Announcer, VoiceOptions } from '../voice.types.js';

/** A voice that cannot speak: it says so of every call. */
export function createAnnouncer({ hearer }: VoiceOptions): Announcer {
  hearer.state('unavailable');
  return {
    state: 'unavailable',
    add: (call) => hearer.said(call, { kind: 'skipped', reason: 'unavailable' }),
    unlock: () => undefined,
    change: () => undefined,
    close: () => undefined,
  };
}
