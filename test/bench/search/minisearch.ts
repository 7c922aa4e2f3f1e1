import MiniSearch from 'minisearch';
import type { Entry } from './search.types.js';

/** MiniSearch as it is commonly set up, with what a service is called counting most. */
export const createMiniSearch = () =>
  new MiniSearch<ReturnType<typeof documentOf>>({
    fields: ['name', 'aliases', 'agency', 'theme'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { name: 3, aliases: 3 } },
  });

export const documentOf = ({ service, theme, agency }: Entry) => ({
  id: service.id,
  name: service.name,
  aliases: (service.aliases ?? []).join(', '),
  agency: agency.join(', '),
  theme: theme ?? '',
});
