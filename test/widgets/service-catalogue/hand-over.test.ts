import { expect } from '@open-wc/testing';
import { shareLane } from '../../support/lane.js';
import { byRole, eventually, hasRole } from '../../support/queries.js';
import { openRow, visit } from './catalogue.js';
import { consoleWarnings } from './console-warnings.js';
import { seedService, services } from './seed.js';

const lane = shareLane();
const warnings = consoleWarnings();
const nikah = seedService('nikah-kua');
const passport = seedService('paspor-baru');
type Attributes = Readonly<Record<string, string>>;
type HandOver = HTMLElementEventMap['mpp-queue-request' | 'mpp-status-request'];

const read = async (attributes: Attributes, agency = 'kemenag', name = nikah.name) =>
  openRow(await visit(lane(), { agency, ...attributes }), name);

/** What a press on a link comes to: the events it fires, and whether the page follows it. */
function pressed(link: HTMLElement, init: MouseEventInit = {}, take = false) {
  const events: HandOver[] = [];
  const ending = new AbortController();
  for (const type of ['mpp-queue-request', 'mpp-status-request'] as const) {
    const hear = (event: HandOver) => {
      events.push(event);
      if (take) event.preventDefault();
    };
    document.addEventListener(type, hear as (event: Event) => void, { signal: ending.signal });
  }
  const click = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  let follows = false;
  const stay = (event: Event) => {
    follows = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stay, { signal: ending.signal });
  link.dispatchEvent(click);
  ending.abort();
  return { events, follows };
}

describe('the way to a queue number', () => {
  it('is a link to where the page’s author says, with the service', async () => {
    const detail = await read({ 'queue-href': '/antrean?dari=katalog#ambil' });
    const link = await eventually(() => byRole(detail, 'link', 'Ambil nomor antrean'));
    const { pathname, hash, searchParams } = new URL((link as HTMLAnchorElement).href);
    expect(pathname + hash).to.equal('/antrean#ambil');
    expect(searchParams.get('dari')).to.equal('katalog');
    expect(searchParams.get('service')).to.equal(nikah.id);
  });

  it('asks the page first, and follows the link where nobody takes the wish', async () => {
    const detail = await read({ 'queue-href': '/antrean' });
    const link = await eventually(() => byRole(detail, 'link', 'Ambil nomor antrean'));
    const untaken = pressed(link);
    expect(untaken.events.map(({ type }) => type)).to.deep.equal(['mpp-queue-request']);
    const [event] = untaken.events;
    expect(event?.service.id).to.equal(nikah.id);
    expect(event?.cancelable && event.bubbles && event.composed).to.equal(true);
    expect(untaken.follows).to.equal(true);
    const taken = pressed(link, {}, true);
    expect(taken.events.length).to.equal(1);
    expect(taken.follows).to.equal(false);
  });

  it('leaves a new tab to the browser', async () => {
    const detail = await read({ 'queue-href': '/antrean' });
    const link = await eventually(() => byRole(detail, 'link', 'Ambil nomor antrean'));
    expect(pressed(link, { ctrlKey: true }, true)).to.deep.equal({ events: [], follows: true });
  });

  it('is not there for what rests, or is booked elsewhere', async () => {
    const ways = { 'queue-href': '/antrean', 'status-href': '/status' };
    const resting = services.find(({ agency_id }) => agency_id === 'pdam') ?? passport;
    for (const { agency_id: agency, name } of [passport, resting]) {
      const detail = await read(ways, agency, name);
      await eventually(() => byRole(detail, 'link', 'Lihat status permohonan'));
      expect(hasRole(detail, 'link', 'Ambil nomor antrean')).to.equal(false);
    }
  });

  it('is nobody’s business without an address', async () => {
    const detail = await read({});
    expect(hasRole(detail, 'link', 'Ambil nomor antrean')).to.equal(false);
    expect(hasRole(detail, 'link', 'Lihat status permohonan')).to.equal(false);
  });

  it('never leads to what is no page, and tells the author', async () => {
    const detail = await read({ 'queue-href': 'javascript:alert(1)', 'status-href': '/status' });
    await eventually(() => byRole(detail, 'link', 'Lihat status permohonan'));
    expect(hasRole(detail, 'link', 'Ambil nomor antrean')).to.equal(false);
    expect(warnings.now().join('\n')).to.include('"queue-href" must be an address');
  });
});

describe('the way to the status of an application', () => {
  it('asks the page first, and follows the link where nobody takes the wish', async () => {
    const detail = await read({ 'status-href': '/status' });
    const link = await eventually(() => byRole(detail, 'link', 'Lihat status permohonan'));
    expect(new URL((link as HTMLAnchorElement).href).searchParams.get('service')).to.equal(
      nikah.id,
    );
    const { events, follows } = pressed(link);
    expect(events.map(({ type }) => type)).to.deep.equal(['mpp-status-request']);
    expect(follows).to.equal(true);
  });
});
