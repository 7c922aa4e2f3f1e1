import {
  pageSettingsChanged,
  setClientFactory,
  setPageSettings,
} from '../../base/client-factory.js';
import { onPageConfig, pageConfig, resolveClient } from '../../client/page-config.js';
import { MppServiceCatalogue } from './service-catalogue.js';

setClientFactory(resolveClient);
setPageSettings(pageConfig);
onPageConfig(pageSettingsChanged);

if (!customElements.get('mpp-service-catalogue')) {
  customElements.define('mpp-service-catalogue', MppServiceCatalogue);
} else {
  console.warn('mpp-service-catalogue is defined already.');
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-service-catalogue': MppServiceCatalogue;
  }
}
