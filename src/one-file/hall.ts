/** All that a board needs when it is there, in one file beside the one file: a weak line brings one sooner than three. */
export * from '../client/live/watch.js';
export * from '../client/queue-engine.js';
export * from '../widgets/queue-board/queue-board.content.js';
