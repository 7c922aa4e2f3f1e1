/** Registers every widget. */
import './widgets/queue-board/define.js';
import './widgets/service-catalogue/define.js';
