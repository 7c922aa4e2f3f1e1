/**
 * Everything of the board that needs a hall: what decides about it, what draws it, and what goes on in it over time. A
 * chunk of its own that comes while the first board is on its way.
 */
export { Presenter } from './queue-board.presenter.js';
