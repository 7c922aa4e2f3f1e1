/** The language of the house: everything a widget, a client and a backend say to each other. */
export * from './agency.js';
export * from './catalogue-file.js';
export * from './common.js';
export * from './mall.js';
export * from './operations.js';
export * from './place.js';
export * from './problem.js';
export * from './queue.js';
export * from './queue-operations.js';
export * from './service.js';
export * from './vocabulary.js';
