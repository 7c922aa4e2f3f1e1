/** Registers every widget. */
import './widgets/service-catalogue/define.js';
