import { addLateWords } from '../../../i18n/languages.js';
import { pageId } from '../words/page.id.js';

/**
 * What connects a catalogue with the page it stands on, where the page's author wants that: its address, the way to other
 * widgets, what search engines read. A chunk of its own, because many pages want none of it.
 */
export { handOverView } from './hand-over.view.js';
export { PageConnection } from './page-connection.js';
export { agencyHash, hashOf } from './service-address.js';
export { unknownServiceView } from './unknown-service.view.js';

// Other languages bring these words with the rest.
addLateWords('id', { 'service-catalogue': pageId });
