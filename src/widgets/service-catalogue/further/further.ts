import { addLateWords } from '../../../i18n/languages.js';
import { furtherId } from '../words/further.id.js';

/**
 * What a citizen may want beyond finding and reading: to take a checklist along, to report what is wrong, to print a
 * notice, to know the mall itself. A chunk of its own that comes when somebody asks for the first of them.
 */
export { aboutView } from './about.view.js';
export { componentsView } from './components.view.js';
export { furtherStyles } from './further.styles.js';
export { reportView } from './report.view.js';
export { sharingView } from './sharing.view.js';

// Other languages bring these words with the rest.
addLateWords('id', { 'service-catalogue': furtherId });
