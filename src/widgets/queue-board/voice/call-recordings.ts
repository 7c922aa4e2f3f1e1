import type { ClipManner, ClipPlayer } from './clip-player.js';
import type { ClipStep } from './clip-steps.js';
import type { Trust } from './trust.js';
import type { Said, VoiceCall } from './voice.types.js';

/** Recordings of whole calls, which the backend gives with them. */
export class CallRecordings {
  #hasTold = false;

  /** @param trust whether they are tried at all */
  constructor(
    private readonly clips: ClipPlayer,
    readonly trust: Trust,
    private readonly fault: (message: string) => void,
  ) {}

  /**
   * Where the recording of a call is; undefined where it has none that may be tried. Only the backend itself is asked: what
   * a record names may be anybody's.
   */
  addressFor({ audio }: VoiceCall, backend: string | undefined): string | undefined {
    if (audio === undefined || backend === undefined || !this.trust.isGiven) return undefined;
    const origin = originOf(backend);
    if (origin !== undefined && originOf(audio) === origin) return new URL(audio).href;
    this.fault(
      `Recordings of calls are played from the backend's own origin (${origin}) only; others are said instead.`,
    );
    return undefined;
  }

  /** Plays a chime, while the recording is on its way, and then the recording. `failed`: it was not heard to its end. */
  async play(
    address: string,
    chime: readonly ClipStep[],
    times: number,
    manner: ClipManner,
  ): Promise<Said> {
    if (chime.length > 0) {
      this.clips.fetchAhead(address, manner);
      if ((await this.clips.play(chime, manner)) === 'refused') return 'refused';
    }
    const said = await this.clips.playWhole(address, times, manner);
    if (said === 'refused') return said;
    this.trust.note(said);
    // Each call has an address of its own: one of them shows the author what is wrong.
    if (said !== 'ended' && !this.#hasTold && !this.clips.isStopped) {
      this.#hasTold = true;
      this.fault(
        `A call's recording (${address}) cannot be played, and calls like it are said. The page's policy must allow it: media-src ${new URL(address).origin}.`,
      );
    }
    return said;
  }
}

/** Undefined: no address at all. */
function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}
