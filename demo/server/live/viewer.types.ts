import type { ToldMessage } from './told-message.js';

/** Somebody who follows a mall, whatever the line is. */
export interface Viewer {
  /** Takes a message for sending. False: the line has ended, or was ended now because too much waits on it already. */
  send(message: ToldMessage): boolean;
  /** Ends the line in good order; the viewer may come again. */
  end(): void;
}
