import type { Agency } from '../../contract/agency.js';
import type { OwnHours } from '../../contract/common.js';
import type { Mall, Theme } from '../../contract/mall.js';
import type { Place } from '../../contract/place.js';
import type { Service, ServiceSummary } from '../../contract/service.js';
import { effectiveHours, serviceStatus, type OpeningStatus } from '../../rules/opening-hours.js';
import type { Facet } from '../../rules/facets.js';
import {
  facetValues,
  filterByFacets,
  liesIn,
  narrow,
  type FacetValues,
  type Narrowing,
} from '../../rules/service-facets.js';
import type { SearchResult, ServiceMatch } from '../../rules/search/service-index.js';
import type { Mark } from '../../ui/marks.js';
import type { CatalogueData } from './service-catalogue.data.js';
import { CatalogueSearch } from './service-catalogue.search.js';
import type { Question } from './views/question.js';
import { rowKey } from './views/row-key.js';

/** Openings remembered at most: those of some minutes. */
const mostStatuses = 500;
/** Choices of a facet at most, those that leave most; nobody reads through a nation's agencies. */
const mostChoices = 200;

/** A choice to filter by, and how many services it leaves. Without a name it is one of the vocabulary's words. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** A service in the list; `matched` says which words found it. */
export type Found = Pick<ServiceMatch, 'service'> & Partial<ServiceMatch>;

/** Services found, and the choices of each facet that leave some, with how many. */
export interface Findings {
  readonly count: number;
  /** What was understood, and what is near; undefined where no words were asked for. */
  readonly result: SearchResult | undefined;
  /** Those from one place in the list up to another. */
  rows(from: number, to: number): Found[];
  choices(facet: Facet): readonly Choice[];
}

/** The loaded catalogue, indexed: who serves what, where, and whether it is open. Pure; time is an argument. */
export class CatalogueModel {
  readonly services: readonly ServiceSummary[];
  readonly agencyCount: number;
  readonly malls: readonly Mall[];
  /** Themes that have a service. */
  readonly themes: readonly Choice[];
  /** By id; an only one also by none, because a catalogue of one mall need not name it in every record. */
  readonly #malls: Map<string | undefined, Mall>;
  readonly #agencies = new Map<string, Agency>();
  readonly #agencyNames = new Map<string, string>();
  readonly #themes = new Map<string, Theme>();
  /** What services are, for each facet, and which of it each is, by its place in the list. */
  readonly #kinds: FacetValues[] = [];
  readonly #kindNumbers = new Map<string, number>();
  readonly #kindOf: number[] = [];
  readonly #everyNumber: readonly number[];
  /** Openings of this minute and those before. */
  readonly #statuses = new Map<string, OpeningStatus>();
  readonly #search: CatalogueSearch;
  /** Where the visitor is, so far as it is known: a region code or an area's name. */
  area = '';

  /** @param onProgress called when a search would find more than before */
  constructor(data: CatalogueData, narrowing: Narrowing, onProgress: () => void = () => undefined) {
    this.area = narrowing.area ?? '';
    this.malls = data.malls;
    this.#malls = new Map(data.malls.map((mall) => [mall.id, mall]));
    if (this.mall && data.malls.length === 1) this.#malls.set(undefined, this.mall);
    for (const agency of data.agencies) this.#agencies.set(rowKey(agency), agency);
    for (const mall of data.malls)
      for (const theme of mall.themes ?? [])
        if (!this.#themes.has(theme.id)) this.#themes.set(theme.id, theme);
    for (const { id, shortName, name } of data.agencies)
      if (!this.#agencyNames.has(id)) this.#agencyNames.set(id, shortName ?? name);
    this.services = narrow(data.services, narrowing, (service) => this.placesOf(service));
    this.#everyNumber = [...this.services.keys()];
    this.#search = new CatalogueSearch(
      this.services,
      (service, number) => this.#otherTexts(service, number),
      onProgress,
    );
    this.agencyCount = new Set(
      this.services.flatMap(({ mallId, agencyId: id }) => (id ? rowKey({ mallId, id }) : [])),
    ).size;
    const counts = new Map<string, number>();
    for (const { themeId } of this.services)
      if (themeId) counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
    this.themes = this.#choices('theme', counts);
  }

  /** The mall a service belongs to; in a catalogue of one mall, that mall. */
  mallOf(service: ServiceSummary): Mall | undefined {
    return this.#malls.get(service.mallId);
  }

  /** The mall to speak of when no service is chosen: the only one, or the first of several. */
  get mall(): Mall | undefined {
    return this.malls[0];
  }

  agencyOf(service: ServiceSummary): Agency | undefined {
    const { mallId, agencyId: id } = service;
    if (!id) return undefined;
    return this.#agencies.get(rowKey({ mallId, id })) ?? this.#agencies.get(rowKey({ id }));
  }

  /** Places of a service: those of the visitor's area first, then the mall itself. */
  placesOf(service: ServiceSummary): Place[] {
    const places = this.mallOf(service)?.places ?? [];
    const given = places.filter((place) => service.placeIds?.includes(place.id));
    const { area } = this;
    const rank = (place: Place) =>
      Number(place.kind === 'mall') + 2 * Number(Boolean(area) && liesIn(place, area));
    return given.sort((a, b) => rank(b) - rank(a));
  }

  service(id: string, mallId?: string): ServiceSummary | undefined {
    return narrow(this.services, { mallId }).find((service) => service.id === id);
  }

  /** By its {@link rowKey}. */
  byKey(key: string): ServiceSummary | undefined {
    return this.services.find((service) => rowKey(service) === key);
  }

  /** Opening of a service at a place, or at its first place. Undefined when the mall is not known. */
  statusOf(service: ServiceSummary, at: number, place?: Place): OpeningStatus | undefined {
    const mall = this.mallOf(service);
    if (!mall) return undefined;
    const where = this.#whereabouts(service, place ?? this.placesOf(service)[0]);
    const minute = Math.floor(at / 60_000);
    // Most services of an agency keep the same hours, and each row asks with each key.
    const key = JSON.stringify([mall.id, service.agencyId, where.place?.id, service.hours, minute]);
    if (this.#statuses.size > mostStatuses) this.#statuses.clear();
    const status = this.#statuses.get(key) ?? serviceStatus({ ...where, mall, at });
    this.#statuses.set(key, status);
    return status;
  }

  /** The hours that hold for a service at a place. */
  hoursOf(service: ServiceSummary, place: Place | undefined): OwnHours | undefined {
    return effectiveHours(this.#whereabouts(service, place));
  }

  /** How far the hours that hold for a service at a place can be trusted. */
  hoursMarkOf(service: ServiceSummary, place: Place | undefined): Mark | undefined {
    const hours = this.hoursOf(service, place);
    const { agency, mall } = this.#whereabouts(service, place);
    const owner = [service, agency, place, mall].find((one) => one?.hours && one.hours === hours);
    const own = typeof hours === 'object' ? hours : undefined;
    return (owner && markOf(owner, 'hours')) ?? (own && markOf(own, 'weekly', 'special'));
  }

  #whereabouts(service: ServiceSummary, place: Place | undefined) {
    return { service, agency: this.agencyOf(service), place, mall: this.mallOf(service) };
  }

  /** Services that answer a question, best first (without words, in the backend's order), and what else to filter by. */
  find(question: Question): Findings {
    const result = question.query.trim() ? this.search(question.query) : undefined;
    const { left, countsOf } = filterByFacets(
      result?.found ?? this.#everyNumber,
      question,
      (number) => this.#kindNumber(number),
      this.#kinds,
    );
    const match = (number: number) => ({ service: this.services[number] as ServiceSummary });
    return {
      count: left.length,
      result,
      rows: (from, to) => left.slice(from, to).map(result?.match ?? match),
      choices: (facet) => this.#choices(facet, countsOf(facet)),
    };
  }

  /** Which of the kinds a service is; a nation's are of a few hundred, and so soon counted. */
  #kindNumber(number: number): number {
    const known = this.#kindOf[number];
    if (known !== undefined) return known;
    const service = this.services[number] as ServiceSummary;
    const values = facetValues(service, this.placesOf(service), this.mallOf(service)?.regionName);
    const key = JSON.stringify(values);
    const kind = this.#kindNumbers.get(key) ?? this.#kinds.push(values) - 1;
    this.#kindNumbers.set(key, kind);
    return (this.#kindOf[number] = kind);
  }

  /** What a search for words comes to, before it is filtered. */
  search(query: string): SearchResult {
    return this.#search.search(query);
  }

  #otherTexts(service: ServiceSummary, number: number) {
    // Told now, a few services at a time, it is there when somebody types.
    this.#kindNumber(number);
    const agency = this.agencyOf(service);
    const { themeId = '' } = service;
    return { agency: [agency?.name, agency?.shortName], theme: this.#themes.get(themeId)?.name };
  }

  /** The drawing of a theme, where its mall gives one. */
  drawingOf(themeId: string): string | undefined {
    return this.#themes.get(themeId)?.drawing;
  }

  /** Themes in the mall's order, areas by name, all else with most services first. */
  #choices(facet: Facet, counts: ReadonlyMap<string, number>): Choice[] {
    const nameOf = (id: string) =>
      facet === 'agency'
        ? (this.#agencyNames.get(id) ?? id)
        : facet === 'theme'
          ? (this.#themes.get(id)?.name ?? id)
          : facet === 'area'
            ? id
            : '';
    const order = [...this.#themes.keys()];
    const choices = [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostChoices)
      .map(([id, count]): Choice => ({ id, name: nameOf(id), count }));
    return choices.sort((a, b) =>
      facet === 'theme'
        ? order.indexOf(a.id) - order.indexOf(b.id)
        : Number(facet === 'agency') * (b.count - a.count) || a.name.localeCompare(b.name),
    );
  }
}

/** Whether a value of a service is not confirmed, or only an example. */
export function markOf(
  record: Pick<Service, 'unverified' | 'illustrative'>,
  ...fields: string[]
): Mark | undefined {
  return (['illustrative', 'unverified'] as const).find((mark) =>
    fields.some((field) => record[mark]?.includes(field)),
  );
}
