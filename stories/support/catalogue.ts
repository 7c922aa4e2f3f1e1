import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MppClient } from '../../src/client/index.js';
import '../../src/widgets/service-catalogue/define.js';
import { createReplayClient, type ReplayOptions } from '../../src/testing/index.js';

/** What a page's author writes on the tag. */
export interface CatalogueAttributes {
  mall?: string;
  agency?: string;
  service?: string;
  theme?: string;
  area?: string;
  limit?: number;
  labels?: Readonly<Record<string, string>>;
  'color-scheme'?: 'auto' | 'light' | 'dark';
  'queue-href'?: string;
  'status-href'?: string;
  'report-href'?: string;
  kiosk?: boolean;
}

/** Attributes that Storybook offers to change. */
export const changeable: readonly (keyof CatalogueAttributes)[] = [
  ...(['mall', 'agency', 'service', 'theme', 'area', 'limit', 'labels', 'color-scheme'] as const),
];

const clients = new WeakMap<ReplayOptions, MppClient>();
const usual: ReplayOptions = {};

/** The client of a story's backend: one for each story, however often Storybook draws it. */
function clientOf(backend: ReplayOptions): MppClient {
  const client = clients.get(backend) ?? createReplayClient(backend);
  clients.set(backend, client);
  return client;
}

/** The tag as on a host's page. The link inside is what people see whose browser cannot run the widget. */
export function catalogue(
  attributes: CatalogueAttributes = {},
  backend: ReplayOptions = usual,
): TemplateResult {
  const { mall, agency, service, theme, area, limit, labels } = attributes;
  return html`<mpp-service-catalogue
    mall=${ifDefined(mall || undefined)}
    agency=${ifDefined(agency || undefined)}
    service=${ifDefined(service || undefined)}
    theme=${ifDefined(theme || undefined)}
    area=${ifDefined(area || undefined)}
    limit=${ifDefined(limit)}
    labels=${ifDefined(labels && JSON.stringify(labels))}
    color-scheme=${ifDefined(attributes['color-scheme'])}
    queue-href=${ifDefined(attributes['queue-href'])}
    status-href=${ifDefined(attributes['status-href'])}
    report-href=${ifDefined(attributes['report-href'])}
    ?kiosk=${attributes.kiosk ?? false}
    .client=${clientOf(backend)}
  >
    <a href="https://mpp.example.go.id">Layanan MPP</a>
  </mpp-service-catalogue>`;
}
