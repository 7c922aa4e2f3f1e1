import '../define.js';
import { handOver } from '../one-file/hand-over.js';
import { startLoader } from './start-loader.js';
import { widgetNames } from './widgets.js';

handOver();
// Everything is defined already: what is left to do are the links and divs that stand for a widget.
startLoader(widgetNames, () => Promise.resolve());
