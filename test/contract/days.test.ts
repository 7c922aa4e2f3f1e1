import { expect } from '@open-wc/testing';
import { Instant, LocalDate } from '../../src/contract/common.js';
import { readAs } from '../../src/contract/shape.js';
import { wireOperations, sharedShapes } from '../../src/contract/wire.js';

/** Whether a page takes a value as this field of a service. */
const takes = (fields: object) =>
  readAs(wireOperations.getService.output, { id: 'ktp', name: 'KTP', ...fields }, sharedShapes)
    .fault === undefined;

const two = (number: number) => String(number).padStart(2, '0');
/** Every day of some years, those that no calendar has included. */
const days = ['0000', '1900', '2000', '2023', '2024'].flatMap((year) =>
  Array.from({ length: 14 * 33 }, (_, index) =>
    [year, two(Math.floor(index / 33)), two(index % 33)].join('-'),
  ),
);

// In every browser, because each reads dates in its own way.
describe('A page and the schemas take the same', () => {
  it('days', () => {
    const others = ['2024-1-01', '+002024-01-01', '-000001-01', '2024-01', '2024-01-01Z', ''];
    for (const updatedAt of [...days, ...others]) {
      expect(takes({ updatedAt }), updatedAt).to.equal(LocalDate.safeParse(updatedAt).success);
    }
  });

  it('instants', () => {
    const times = [
      ...['T00:00:00Z', 'T23:59:59.123+07:00', 'T24:00:00Z', 'T09:60:00Z', 'T09:00:60Z'],
      ...['T09:00Z', 'T09:00:00', 'T09:00:00+24:00', 'T09:00:00+0700', ' 09:00:00Z', 't09:00:00z'],
    ];
    const instants = [
      ...days.map((day) => `${day}T12:00:00+07:00`),
      ...times.map((time) => `2024-02-29${time}`),
    ];
    for (const at of instants) {
      expect(takes({ waitingNow: { count: 1, at } }), at).to.equal(Instant.safeParse(at).success);
    }
  });
});
