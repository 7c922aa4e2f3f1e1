/**
 * Bytes that may wait for a viewer who does not read. Above the longest replay, far below what would hurt: the viewer
 * comes back and says where it was.
 */
export const mostWaitingBytes = 256 * 1_024;

/** Milliseconds that a viewer has to read the rest when its line is ended in good order. */
export const farewell = 250;
