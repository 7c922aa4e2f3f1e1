import { expect } from '@open-wc/testing';
import { press } from '../../support/keyboard.js';
import { shareLane } from '../../support/lane.js';
import { byPart, byRole, eventually, hasRole } from '../../support/queries.js';
import { openRow, rowNames, search, visit, type Catalogue } from './catalogue.js';
import { seedService } from './seed.js';

type SelectEvent = HTMLElementEventMap['mpp-service-select'];

const lane = shareLane();
const nikah = seedService('nikah-kua');

/** Listens where pages do, above the widget, until the test ends. */
function listen(target: EventTarget, heard: (event: SelectEvent) => void): void {
  const ending = new AbortController();
  stops.push(ending);
  target.addEventListener('mpp-service-select', heard as (event: Event) => void, {
    signal: ending.signal,
  });
}
const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
});

const openListOf = (agency = 'kemenag'): Promise<Catalogue> => visit(lane(), { agency });

describe('mpp-service-select', () => {
  it('comes once, before the detail, with the service as the list knows it', async () => {
    const widget = await openListOf();
    const heard: { id: string; name: string; detailIsOpen: boolean }[] = [];
    listen(document, ({ service: { id, name } }) => {
      heard.push({ id, name, detailIsOpen: hasRole(widget, 'article') });
    });
    await openRow(widget, nikah.name);
    expect(heard).to.deep.equal([{ id: nikah.id, name: nikah.name, detailIsOpen: false }]);
  });

  it('leaves shadow roots', async () => {
    const widget = await openListOf();
    const host = document.createElement('div');
    const { parentElement } = widget;
    host.attachShadow({ mode: 'closed' }).append(widget);
    parentElement?.append(host);
    const events: SelectEvent[] = [];
    listen(document, (event) => events.push(event));
    await openRow(widget, nikah.name);
    const [event] = events;
    expect(event?.bubbles).to.equal(true);
    expect(event?.composed).to.equal(true);
    expect(event?.cancelable).to.equal(true);
  });

  it('keeps the list when the page goes its own way', async () => {
    const widget = await openListOf();
    const before = rowNames(widget);
    let count = 0;
    listen(document, (event) => {
      event.preventDefault();
      count += 1;
    });
    const button = byRole(widget, 'button', nikah.name);
    button.focus();
    await press('Enter');
    await eventually(() => expect(count).to.equal(1));
    await widget.updateComplete;
    expect(hasRole(widget, 'article')).to.equal(false);
    expect(rowNames(widget)).to.deep.equal(before);
    await press('Space');
    await eventually(() => expect(count).to.equal(2));
    expect(hasRole(widget, 'article')).to.equal(false);
  });

  it('tells two widgets apart', async () => {
    const [first, second] = [await openListOf(), await openListOf('atrbpn')];
    const targets: boolean[] = [];
    listen(document, ({ target }) => targets.push(target === second));
    await openRow(second, rowNames(second)[0] ?? '');
    await openRow(first, nikah.name);
    expect(targets).to.deep.equal([true, false]);
  });

  it('does not come by itself: not from attributes, data, going back or a search', async () => {
    let count = 0;
    listen(document, () => (count += 1));
    const widget = await openListOf();
    widget.service = nikah.id;
    await eventually(() => byRole(widget, 'article', nikah.name));
    widget.service = undefined;
    await eventually(() => byPart(widget, 'list'));
    expect(count).to.equal(0);
    await openRow(widget, nikah.name);
    byRole(widget, 'button', 'Kembali ke daftar').click();
    await eventually(() => byPart(widget, 'list'));
    expect(count).to.equal(1);
  });
});

describe('mpp-service-search', () => {
  it('says how many were found once somebody has stopped typing, and not what they typed', async () => {
    const widget = await visit(lane());
    const events: HTMLElementEventMap['mpp-service-search'][] = [];
    const ending = new AbortController();
    stops.push(ending);
    document.addEventListener(
      'mpp-service-search',
      (event) => events.push(event as HTMLElementEventMap['mpp-service-search']),
      { signal: ending.signal },
    );
    search(widget, 'resep rendang');
    await eventually(() => expect(events.map(({ count }) => count)).to.deep.equal([0]));
    search(widget, nikah.code);
    await eventually(() => expect(events.map(({ count }) => count)).to.deep.equal([0, 1]));
    const [event] = events;
    expect(event?.composed).to.equal(true);
    expect(JSON.stringify(event)).not.to.include('resep');
  });
});
