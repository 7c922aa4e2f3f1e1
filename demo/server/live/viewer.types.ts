import type { Told } from './told-message.js';

/** Somebody who follows a mall, whatever the line is. */
export interface Viewer {
  /** Takes messages for sending. False: the line has ended, or was ended now because too much waits on it already. */
  send(told: Told): boolean;
  /** Ends the line in good order; the viewer may come again. */
  end(): void;
}
