import { expect } from '@open-wc/testing';
import { installClock, type FakeClock } from '../../support/clock.js';
import { shareLane } from '../../support/lane.js';
import { byRole, byText, eventually, flatText, hasRole } from '../../support/queries.js';
import {
  activate,
  focusedName,
  openedDetail,
  openRow,
  rowNames,
  search,
  visit,
  type Catalogue,
} from './catalogue.js';
import { expectKindWords, failures, mend, outlast, strike, waitForRecovery } from './failures.js';
import { mall, seedAgency, services, type SeedService } from './seed.js';

/** Each test reads of a service that no test before it has read of, so that one list serves all of them. */
const unread = services.filter(({ channels }) => channels.some(({ place }) => place === 'MPP'));
const start = Date.now();
const lane = shareLane();
let clock: FakeClock;
let widget: Catalogue;
let service: SeedService;
let path: string;
beforeEach(async () => {
  clock = installClock(start);
  widget = await visit(lane());
  const next = unread.shift();
  if (!next) throw new Error('There are more tests than services.');
  service = next;
  path = `/v1/services/${service.id}`;
  search(widget, service.code);
  await eventually(() => byRole(widget, 'button', service.name));
});
afterEach(() => clock.restore());

for (const failure of failures) {
  describe(`a detail while ${failure.title}`, () => {
    const open = async (): Promise<HTMLElement> => {
      await strike(failure, lane(), path);
      activate(byRole(widget, 'button', service.name));
      await outlast(failure, lane(), clock, 1, path);
      return eventually(() => byRole(widget, 'alert'));
    };

    it('says what the list knew, what is missing and why, and shows the rest after “Coba lagi”', async () => {
      const alert = await open();
      byRole(alert, 'heading', failure.says);
      expect(flatText(alert)).to.match(failure.advises);
      expectKindWords(flatText(alert));
      const detail = flatText(byRole(widget, 'article', service.name));
      for (const known of [
        seedAgency(service.agency_id).name,
        service.duration.text,
        service.fee.text,
        service.counter,
        mall.name,
      ]) {
        expect(detail).to.include(known);
      }
      expect(hasRole(widget, 'heading', /^Siapkan ini/)).to.equal(false);

      await mend(lane());
      activate(byRole(alert, 'button', 'Coba lagi'));
      const whole = await openedDetail(widget, service.name);
      expect(flatText(whole)).to.include(service.requirements[0]?.text);
      expect(hasRole(widget, 'alert')).to.equal(false);
    });

    if (failure.passes) {
      it('shows the rest by itself once the failure has passed', async () => {
        await open();
        await mend(lane());
        await waitForRecovery(failure, lane(), clock, () =>
          byRole(widget, 'heading', /^Siapkan ini/),
        );
      });
    }
  });
}

describe('a detail that fails', () => {
  it('leaves the way back and every other detail', async () => {
    await lane().fault({ kind: 'status', status: 500, json: {}, path });
    search(widget, '');
    activate(byRole(widget, 'button', 'Cari'));
    search(widget, service.name);
    await eventually(() => byRole(widget, 'button', service.name));
    activate(byRole(widget, 'button', service.name));
    await eventually(() => byRole(widget, 'alert'));
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => expect(focusedName()).to.equal(service.name));
    const other = unread.shift() ?? service;
    search(widget, other.code);
    await eventually(() => byRole(widget, 'button', other.name));
    const detail = await openRow(widget, other.name);
    expect(hasRole(detail, 'alert')).to.equal(false);
  });

  it('is of one service only: a slow answer does not come under another name', async () => {
    search(widget, 'surat');
    await eventually(() => expect(rowNames(widget).length).to.be.above(1));
    const [first = '', second = ''] = rowNames(widget).filter((name) =>
      unread.some((one) => one.name === name),
    );
    const seen = (await lane().requests('/v1/services/*')).length;
    await lane().hold('/v1/services/*');
    activate(byRole(widget, 'button', first));
    await lane().arrived(seen + 1, '/v1/services/*');
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'button', second));
    activate(byRole(widget, 'button', second));
    await lane().arrived(seen + 2, '/v1/services/*');
    await lane().release();
    const detail = await openedDetail(widget, second);
    activate(byText(detail, 'Keterangan lain'));
    const codeOf = (name: string) => services.find((one) => one.name === name)?.code;
    await eventually(() => byText(detail, `Kode layanan ${codeOf(second)}`));
    expect(flatText(detail)).not.to.include(`Kode layanan ${codeOf(first)}`);
  });

  it('is shown from the last good copy where it was read before', async () => {
    await openRow(widget, service.name);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await clock.advance(20_000);
    await lane().fault({ kind: 'refuse', path });
    await eventually(() => byRole(widget, 'button', service.name));
    const detail = await openRow(widget, service.name);
    expect(flatText(detail)).to.include(service.requirements[0]?.text);
    const said = flatText(widget);
    expect(said).to.include('Ini salinan').and.to.include('Server MPP belum bisa dihubungi');
  });
});
