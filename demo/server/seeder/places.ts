import type { Place } from '../../../src/contract/index.js';
import type { RawMall, RawService } from './raw.types.js';

const mallPlace = 'mal';
const villagePlace = 'balai-tiyuh';
const drivingLicencePlace = 'satpas-polres';
const immigrationPlace = 'kantor-imigrasi-kotabumi';
const subdistrictPlace = (code: string) => `kecamatan-${code}`;

/**
 * Every place a service of the seed is given at. The seed knows no hours of the places outside the mall, so these are
 * `unknown`: never the mall's.
 */
export function placesOf(raw: RawMall): Place[] {
  const regency = { name: raw.region.regency, code: raw.region_code };
  return [
    { id: mallPlace, name: raw.name, kind: 'mall', area: regency },
    ...raw.subdistricts.map(({ code, name }): Place => ({
      id: subdistrictPlace(code),
      name: `Kantor Kecamatan ${name}`,
      kind: 'subdistrict',
      area: { name, code },
      hours: 'unknown',
    })),
    {
      id: villagePlace,
      name: 'Balai tiyuh masing-masing',
      kind: 'village',
      area: regency,
      hours: 'unknown',
    },
    {
      id: drivingLicencePlace,
      name: 'Satpas Polres Tulang Bawang Barat',
      kind: 'office',
      area: regency,
      hours: 'unknown',
      unverified: ['name'],
    },
    {
      id: immigrationPlace,
      name: 'Kantor Imigrasi Kotabumi',
      kind: 'office',
      area: regency,
      hours: 'unknown',
      unverified: ['name'],
    },
  ];
}

/** Places of one service: those its channels name, and the offices of each level of government that can handle it. */
export function placeIdsOf(service: RawService, mall: RawMall): string[] {
  const subdistricts = mall.subdistricts.map(({ code }) => subdistrictPlace(code));
  const ids = new Set<string>();
  for (const channel of service.channels) {
    if (channel.type === 'onsite') {
      for (const id of placeIdsOfChannel(channel.place, subdistricts)) ids.add(id);
    }
  }
  if (service.level.includes('kecamatan')) for (const id of subdistricts) ids.add(id);
  if (service.level.includes('tiyuh')) ids.add(villagePlace);
  return [...ids];
}

/** Whether a service is given in the mall itself, not only told about there. */
export function isGivenAtMall(placeIds: readonly string[]): boolean {
  return placeIds.includes(mallPlace);
}

function placeIdsOfChannel(place: string, subdistricts: string[]): string[] {
  switch (place) {
    case 'MPP':
      return [mallPlace];
    case 'kantor kecamatan':
      return subdistricts;
    case 'balai tiyuh':
      return [villagePlace];
    case 'Satpas Polres; informasi di MPP':
      return [drivingLicencePlace];
    case 'Kantor Imigrasi Kotabumi; informasi di MPP':
      return [immigrationPlace];
    default:
      throw new Error(`The seed names a place nobody knows: "${place}"`);
  }
}
