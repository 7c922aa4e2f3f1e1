import {
  pageSettingsChanged,
  setClientFactory,
  setPageSettings,
} from '../../base/client-factory.js';
import { onPageConfig, pageConfig, resolveClient } from '../../client/page-config.js';
import { MppQueueBoard } from './queue-board.js';

setClientFactory(resolveClient);
setPageSettings(pageConfig);
onPageConfig(pageSettingsChanged);

if (!customElements.get('mpp-queue-board')) {
  customElements.define('mpp-queue-board', MppQueueBoard);
} else {
  console.warn('mpp-queue-board is defined already.');
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-queue-board': MppQueueBoard;
  }
}
