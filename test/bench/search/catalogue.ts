import { readFileSync } from 'node:fs';
import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import type { Entry } from './search.types.js';

/** A search of the practice set. */
export interface Query {
  readonly q: string;
  /** Ids of the services that answer it, any of which will do; none where nothing does. */
  readonly expect: readonly string[];
  readonly kind: string;
}

export const readQueries = (): Query[] =>
  JSON.parse(readFileSync(new URL('../data/queries.json', import.meta.url), 'utf8')) as Query[];

/** The services of the demonstration. Most real backends know no other names for theirs. */
export function readCatalogue({ aliases }: { aliases: boolean }): Entry[] {
  const { malls, agencies, services } = readSeed();
  const themes = new Map(
    malls.flatMap((mall) => mall.themes ?? []).map(({ id, name }) => [id, name]),
  );
  return services.map((service) => {
    const agency = agencies.find(({ id }) => id === service.agencyId);
    return {
      service: {
        id: service.id,
        name: service.name,
        mallId: service.mallId,
        code: service.code,
        aliases: aliases ? service.aliases : undefined,
        agencyId: service.agencyId,
        themeId: service.themeId,
      },
      theme: service.themeId ? themes.get(service.themeId) : undefined,
      agency: agency ? [agency.name, agency.shortName ?? ''].filter(Boolean) : [],
    };
  });
}
