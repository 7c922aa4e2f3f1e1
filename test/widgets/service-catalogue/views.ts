import type { Lane } from '../../support/lane.js';
import { allByRole, byPart, byRole, eventually } from '../../support/queries.js';
import {
  openedDetail,
  openList,
  place,
  search,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { seedService } from './seed.js';

const passport = seedService('paspor-baru');
const card = seedService('ktp-el-baru');

/** Brings a catalogue to one of the views a citizen can meet. */
export type OpenView = (lane: Lane) => Promise<Catalogue>;

const openDetail = async (lane: Lane, id: string, name: string): Promise<Catalogue> => {
  const widget = await visit(lane, { service: id });
  const detail = await openedDetail(widget, name);
  for (const button of allByRole(detail, 'button')) {
    if (button.localName === 'summary') button.click();
  }
  return widget;
};

/** Every view, by name. */
export const views: Readonly<Record<string, OpenView>> = {
  themes: async (lane) => {
    const widget = await visit(lane);
    byRole(widget, 'button', /^Semua \d+ tema$/).click();
    return widget;
  },
  list: async (lane) => {
    const widget = await visit(lane);
    await openList(widget);
    return widget;
  },
  'list of a search': async (lane) => {
    const widget = await visit(lane);
    search(widget, 'ktp');
    await eventually(() => byPart(widget, 'list'));
    return widget;
  },
  detail: (lane) => openDetail(lane, passport.id, passport.name),
  'detail with many places': (lane) => openDetail(lane, card.id, card.name),
  'detail that rests': async (lane) => {
    const widget = await visit(lane, { agency: 'banklampung' });
    byRole(byPart(widget, 'item'), 'button').click();
    await eventually(() => byPart(widget, 'phase'));
    return widget;
  },
  empty: async (lane) => {
    const widget = await visit(lane);
    search(widget, 'kapal selam');
    await eventually(() => byPart(widget, 'empty'));
    return widget;
  },
  'unknown service': (lane) => visit(lane, { service: 'tidak-ada' }),
  loading: async (lane) => {
    await lane.hold();
    settlePage(lane);
    const widget = place();
    await lane.arrived(3);
    return widget;
  },
  error: async (lane) => {
    await lane.fault({ kind: 'status', status: 500, json: {} });
    settlePage(lane);
    const widget = place();
    await eventually(() => byPart(widget, 'error'));
    return widget;
  },
  'detail that failed': async (lane) => {
    await lane.fault({ kind: 'status', status: 500, json: {}, path: '/v1/services/*' });
    const widget = await visit(lane, { service: passport.id });
    await eventually(() => byPart(widget, 'error'));
    return widget;
  },
  'not configured': async (lane) => {
    settlePage(lane);
    const widget = place({ api: 'https://asing.example' });
    await eventually(() => byPart(widget, 'error'));
    return widget;
  },
  stale: async (lane) => {
    const first = await visit(lane);
    await lane.fault({ kind: 'refuse' });
    // What the first one was told is too old for a second one, and still good as a copy.
    const { now } = Date;
    const later = now() + 20_000;
    Date.now = () => later;
    try {
      const widget = place();
      await eventually(() => byPart(widget, 'stale'));
      first.remove();
      return widget;
    } finally {
      Date.now = now;
    }
  },
};
