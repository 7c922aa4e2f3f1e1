import type { Agency } from '../contract/agency.js';
import type { CatalogueFile } from '../contract/catalogue-file.js';
import type { Mall } from '../contract/mall.js';
import type { OperationInput, OperationOutput, Page } from '../contract/operations.js';
import type { Service } from '../contract/service.js';
import { contractVersion, maximumPageSize } from '../contract/vocabulary.js';
import { wireOperations } from '../contract/wire.js';
import { recordShapes, sharedShapes } from '../contract/wire-file.js';
import { MppError } from '../errors.js';
import type { fileOperations } from './options.js';
import { decodeList, decodeOne, type Decoded, type OnDrop } from './decode.js';

export type FileContents = CatalogueFile;
export type FileOperation = (typeof fileOperations)[number];

/** Records on a page when nobody says, as in the reference backend. */
const defaultPageSize = 50;

/** The file before its records are looked at. */
type Envelope = Omit<CatalogueFile, 'malls' | 'agencies' | 'services'> &
  Readonly<Record<'malls' | 'agencies' | 'services', readonly unknown[]>>;

/** Reads the file record by record. @throws {MppError} of kind `badAnswer` */
export function decodeFile(body: unknown, onDrop: OnDrop): Decoded<FileContents> {
  const file = decodeOne(
    recordShapes.catalogueFile,
    body,
    'The catalogue file',
    sharedShapes,
  ) as Envelope;
  const version = file.contractVersion;
  if (version.split('.')[0] !== contractVersion.split('.')[0]) {
    const message = `The catalogue file is of version ${version} of the contract; this reads ${contractVersion}`;
    throw new MppError('badAnswer', `${message}.`);
  }
  const malls = decodeList(wireOperations.getMall.output, file.malls, 'malls', onDrop) as Mall[];
  const agencies = decodeList(
    wireOperations.listAgencies.output,
    file.agencies,
    'agencies',
    onDrop,
  ) as Agency[];
  const services = decodeList(
    wireOperations.getService.output,
    file.services,
    'services',
    onDrop,
  ) as Service[];
  const given = file.malls.length + file.agencies.length + file.services.length;
  const dropped = given - malls.length - agencies.length - services.length;
  return { value: { ...file, malls, agencies, services }, dropped };
}

type Answerer<Name extends FileOperation> = (
  file: FileContents,
  input: OperationInput<Name>,
) => OperationOutput<Name>;

const answerers: { readonly [Name in FileOperation]: Answerer<Name> } = {
  listMalls: ({ malls }, input) => pageOf(malls, input),

  getMall: ({ malls }, { mallId }) =>
    malls.find(({ id }) => id === mallId) ?? missing('getMall', mallId),

  listAgencies: ({ agencies }, input) =>
    pageOf(
      agencies.filter((agency) => isOfMall(agency, input.mallId)),
      input,
    ),

  listServices(file, input) {
    const { mallId, agencyId, themeId, area, query } = input;
    const words = fold(query ?? '')
      .split(' ')
      .filter(Boolean);
    const found = file.services.filter(
      (service) =>
        isOfMall(service, mallId) &&
        (agencyId === undefined || service.agencyId === agencyId) &&
        (themeId === undefined || service.themeId === themeId) &&
        (area === undefined || isGivenIn(file, service, area)) &&
        // Looked up only where somebody searches: there may be the services of a nation.
        (words.length === 0 || holds(textsOf(file, service), words)),
    );
    // Found by its name before found by another name, a code or the agency.
    const byName = (service: Service) => (holds([service.name], words) ? 0 : 1);
    return pageOf(
      words.length > 0 ? found.sort((one, other) => byName(one) - byName(other)) : found,
      input,
    );
  },

  getService: ({ services }, { serviceId, mallId }) =>
    services.find((service) => service.id === serviceId && isOfMall(service, mallId)) ??
    missing('getService', serviceId),
};

/** Answers an operation from the file. @throws {MppError} of kind `notFound` */
export function answerFrom<Name extends FileOperation>(
  file: FileContents,
  operation: Name,
  input: unknown,
): OperationOutput<Name> {
  return answerers[operation](file, input as OperationInput<Name>);
}

function missing(operation: FileOperation, id: string): never {
  throw new MppError('notFound', `The catalogue file has no "${id}".`, { operation });
}

/** A file for one mall need not name it in every record. */
const isOfMall = (record: { mallId?: string | undefined }, mallId: string | undefined) =>
  mallId === undefined || record.mallId === undefined || record.mallId === mallId;

/** A code names its whole region: `18.12` is every place in the regency. */
function isGivenIn({ malls }: FileContents, service: Service, area: string): boolean {
  return malls.some(
    (mall) =>
      isOfMall(service, mall.id) &&
      mall.places?.some(
        (place) =>
          service.placeIds?.includes(place.id) &&
          (`${place.area.code ?? ''}.`.startsWith(`${area}.`) ||
            fold(place.area.name) === fold(area)),
      ),
  );
}

function textsOf({ agencies }: FileContents, service: Service): (string | undefined)[] {
  const { name, code, aliases = [], agencyId, mallId } = service;
  const agency = agencies.find((each) => each.id === agencyId && isOfMall(each, mallId));
  return [name, code, ...aliases, agency?.name, agency?.shortName];
}

/** Whether every word begins a word of the texts. */
function holds(texts: readonly (string | undefined)[], words: readonly string[]): boolean {
  const all = ` ${fold(texts.join(' '))}`;
  return words.every((word) => all.includes(` ${word}`));
}

/** A text as it is compared: lower case, no diacritics, everything but letters and digits a space. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function pageOf<Item>(
  all: readonly Item[],
  { page = 1, pageSize = defaultPageSize }: { page?: number; pageSize?: number },
): Page<Item> {
  const size = Math.min(pageSize, maximumPageSize);
  return {
    items: all.slice((page - 1) * size, page * size),
    page,
    pageSize: size,
    total: all.length,
  };
}
