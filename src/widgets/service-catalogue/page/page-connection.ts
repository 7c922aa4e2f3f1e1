import type { ReactiveController } from 'lit';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import type { BrowsingController } from '../service-catalogue.browsing.js';
import type { CatalogueModel } from '../service-catalogue.model.js';
import type { Widget } from '../views/context.js';
import { ServiceAddress } from './service-address.js';
import { StructuredData } from './structured-data.js';

/** What the connection needs of its catalogue. */
export interface Connected {
  readonly browsing: BrowsingController;
  model(): CatalogueModel | undefined;
  /** The open service, with as much as is known of it. */
  service(): Service | ServiceSummary | undefined;
}

/** Keeps the page's address and what search engines read in step with the open service, as far as its author wants that. */
export class PageConnection implements ReactiveController {
  readonly #widget: Widget;
  readonly #catalogue: Connected;
  #address: ServiceAddress | undefined;

  constructor(widget: Widget, catalogue: Connected) {
    this.#widget = widget;
    this.#catalogue = catalogue;
    widget.addController(this);
    widget.addController(new StructuredData(() => this.#described()));
  }

  hostUpdated(): void {
    const { browsing, model } = this.#catalogue;
    if (this.#widget.deepLink && !this.#address) {
      this.#address = new ServiceAddress(this.#widget, {
        find: (id, mallId) => model()?.service(id, mallId),
        show: (service, leads) => browsing.show(service, leads),
        list: (agency) => browsing.actions.filter({ agency }),
      });
      this.#widget.addController(this.#address);
      // Somebody may have opened a service before this had come.
      const { chosen } = browsing.now;
      if (chosen) this.#address.open(chosen);
    } else if (!this.#widget.deepLink && this.#address) {
      this.#widget.removeController(this.#address);
      this.#address.hostDisconnected();
      this.#address = undefined;
    }
    browsing.address = this.#address;
  }

  /** Only a page that can be linked to for this service is worth telling of it. */
  #described() {
    const service = this.#catalogue.service();
    const model = this.#catalogue.model();
    if (!service || !model || !(this.#widget.deepLink || this.#widget.service)) return undefined;
    return { model, service };
  }
}
