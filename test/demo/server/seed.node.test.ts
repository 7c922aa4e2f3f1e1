import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import { validateCatalogue } from '../../../demo/server/seeder/validate.js';
import type { Service } from '../../../src/contract/index.js';

interface SeedService {
  id: string;
  agency_id: string;
  channels: { type: string; place?: string; name?: string }[];
  unverified_fields: string[];
  counter: string;
  duration: { unverified?: boolean; illustrative?: boolean };
  fee: { unverified?: boolean };
  validity?: { unverified?: boolean };
}

const seedFile = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../demo/server/seed/${name}.json`, import.meta.url), 'utf8'),
  );
const seedServices = seedFile('services') as SeedService[];
const seedMall = seedFile('mall') as {
  holidays: { date: string; name: string; verified: boolean }[];
  demo_note: string;
};

const catalogue = readSeed();
const mall = catalogue.malls[0];
const agency = (id: string) => catalogue.agencies.find((record) => record.id === id);
const service = (id: string) => catalogue.services.find((record) => record.id === id);

describe('Seed of the reference backend', () => {
  it('keeps the contract in every record', () => {
    expect(() => {
      validateCatalogue(catalogue);
    }).not.to.throw();
    expect(catalogue.services).to.have.length(217);
    expect(catalogue.agencies).to.have.length(38);
  });

  it('marks every unverified and illustrative field of all 217 services', () => {
    const contractNames: Record<string, string> = { legal_basis: 'legalBasis' };
    for (const raw of seedServices) {
      const served = service(raw.id);
      const unverified = new Set(raw.unverified_fields.map((name) => contractNames[name] ?? name));
      for (const field of ['duration', 'fee', 'validity'] as const) {
        if (raw[field]?.unverified) unverified.add(field);
      }
      expect(served?.unverified, raw.id).to.have.members([...unverified]);
      if (raw.duration.illustrative) expect(served?.illustrative, raw.id).to.include('duration');
      if (served?.counter) expect(served.illustrative, raw.id).to.include('counter');
    }
  });

  it('marks what the additions made up', () => {
    for (const record of [...catalogue.agencies, ...catalogue.services]) {
      const illustrative = record.illustrative ?? [];
      for (const field of ['phase', 'updatedAt', 'updatedBy'] as const) {
        if (field in record) expect(illustrative, record.id).to.include(field);
      }
      if (record.hours && record.hours !== 'unknown') expect(illustrative).to.include('hours');
    }
    expect(mall?.illustrative).to.include.members(['address', 'hours', 'serviceCharter']);
    expect(mall?.exampleNotice).to.equal(seedMall.demo_note);
  });

  it('has the immigration office in the hall on Tuesday and Thursday only', () => {
    const hours = agency('imigrasi')?.hours;
    expect(hours).to.be.an('object');
    if (typeof hours !== 'object') return;
    const days = [hours, ...(hours.special ?? [])].flatMap(({ weekly }) =>
      weekly.map(({ day }) => day),
    );
    expect(new Set(days)).to.deep.equal(new Set([2, 4]));
  });

  it('says of agencies on certain days, and of those outside the hall, that their hours are unknown', () => {
    for (const id of ['bpom', 'kemenkum', 'taspen', 'notaris', 'kecamatan', 'tiyuh']) {
      expect(agency(id)?.hours, id).to.equal('unknown');
    }
    expect(agency('disdukcapil')).not.to.have.property('hours');
  });

  it('never gives the hall’s hours to a service that is not given there', () => {
    for (const { id, channels } of seedServices) {
      const atMall = channels.some(({ place }) => place === 'MPP');
      const served = service(id);
      if (atMall) expect(served, id).not.to.have.property('hours');
      else expect(served?.hours, id).to.equal('unknown');
    }
    expect(placeNames(service('paspor-hilang'))).to.deep.equal(['Kantor Imigrasi Kotabumi']);
    expect(placeNames(service('tyh-sktm'))).to.deep.equal(['Balai tiyuh masing-masing']);
    expect(placeNames(service('kec-waris'))).to.have.length(9);
  });

  it('sends passports to M-Paspor', () => {
    const elsewhere = catalogue.services.filter(({ booking }) => booking?.kind === 'elsewhere');
    const expected = seedServices.filter(({ channels }) =>
      channels.some(({ name }) => name === 'aplikasi M-Paspor'),
    );
    expect(elsewhere.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
    expect(elsewhere[0]?.booking?.name).to.equal('M-Paspor');
  });

  it('serves the confirmed holidays only, and says for which years they are complete', () => {
    const confirmed = seedMall.holidays.filter(({ verified }) => verified);
    expect(mall?.calendar?.years).to.deep.equal([2026]);
    expect(mall?.calendar?.closures.map(({ date, name }) => ({ date, name }))).to.deep.equal(
      confirmed.map(({ date, name }) => ({ date, name })),
    );
    expect(mall?.calendar?.closures.every(({ closed }) => closed)).to.equal(true);
  });

  it('gives special hours the breaks of ordinary days', () => {
    const [ramadan, earlyClose] = mall?.hours?.special ?? [];
    expect(ramadan?.weekly).to.have.length(5);
    expect(ramadan?.weekly[0]?.breaks).to.deep.equal([
      { from: '12:00', to: '12:30', label: 'Istirahat siang', mode: 'reducedCounters' },
    ]);
    expect(ramadan?.weekly[4]?.breaks?.[0]?.mode).to.equal('closed');
    expect(earlyClose?.weekly).to.deep.equal([{ day: 5, opens: '08:00', closes: '12:00' }]);
  });

  it('refuses records that break the contract, and names them', () => {
    const [first] = catalogue.services;
    if (!first) throw new Error('no service');
    const broken = {
      ...catalogue,
      services: [
        { ...first, id: 'no-name', name: '' },
        { ...first, id: 'stray-mark', unverified: ['validityy'] },
        { ...first, id: 'unknown-field', colour: 'red' },
        { ...first, id: 'no-agency', agencyId: 'nobody' },
        { ...first, id: 'no-place', placeIds: ['nowhere'] },
      ],
    };
    expect(() => {
      validateCatalogue(broken);
    })
      .to.throw(/no-name: name/)
      .with.property('message')
      .that.includes('validityy')
      .and.includes('unknown-field')
      .and.includes('unknown agency "nobody"')
      .and.includes('unknown place "nowhere"');
  });
});

function placeNames(record: Service | undefined): (string | undefined)[] {
  return (record?.placeIds ?? []).map((id) => mall?.places?.find((place) => place.id === id)?.name);
}
