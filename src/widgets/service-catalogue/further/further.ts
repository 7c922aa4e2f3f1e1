import { loadLanguage } from '../../../i18n/languages.js';
import { furtherId } from '../words/further.id.js';

/**
 * What a citizen may want beyond finding and reading: to take a checklist along, to report what is wrong, to print a
 * notice, to know the mall itself. A chunk of its own that comes when somebody asks for the first of them.
 */
export { aboutView } from './about.view.js';
export { furtherStyles } from './further.styles.js';
export { printAgencyNotice } from './paper.js';
export { reportView } from './report.view.js';
export { sharingView } from './sharing.view.js';

const words = () => Promise.resolve({ 'service-catalogue': furtherId });

/** The Indonesian words of this chunk; other languages bring theirs with the rest. */
export const wordsReady = loadLanguage('id', words);
