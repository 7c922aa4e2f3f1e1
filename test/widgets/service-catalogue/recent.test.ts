import { expect } from '@open-wc/testing';
import { listenTo } from '../../support/announcements.js';
import { shareLane } from '../../support/lane.js';
import { allByRole, byRole, eventually, hasRole } from '../../support/queries.js';
import { activate, loaded, openedDetail, openRow, place, search, visit } from './catalogue.js';
import { seedService } from './seed.js';

const lane = shareLane();
const names = ['ktp-el-hilang-rusak', 'paspor-baru', 'nikah-kua'].map((id) => seedService(id).name);

/** Opens services one after the other, and then the page anew. */
async function reading(attributes: Readonly<Record<string, string>> = {}) {
  const widget = await visit(lane(), attributes);
  for (const name of names) {
    search(widget, name);
    await eventually(() => byRole(widget, 'button', name));
    await openRow(widget, name);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'button', name));
  }
  widget.remove();
  const again = place(attributes);
  await loaded(again);
  return again;
}

const recent = (widget: Element) =>
  allByRole(byRole(widget, 'list', 'Terakhir Anda lihat'), 'button').map(
    ({ textContent }) => textContent?.trim() ?? '',
  );

describe('what was looked at before', () => {
  afterEach(() => localStorage.clear());

  it('stands first at the next visit, the newest first, and opens', async () => {
    const widget = await reading();
    await eventually(() => expect(recent(widget)).to.deep.equal([...names].reverse()));
    const [newest = ''] = [...names].reverse();
    activate(byRole(widget, 'button', newest));
    await openedDetail(widget, newest);
  });

  it('stays on this device, as the services’ keys alone', async () => {
    await reading();
    const kept = Object.values({ ...localStorage }).join();
    for (const name of names) expect(kept).not.to.include(name);
    for (const { path } of await lane().requests()) expect(path).not.to.include('recent');
  });

  it('is forgotten with one press, which is said, and the reader goes on', async () => {
    const widget = await reading();
    const { heard } = listenTo(widget);
    activate(await eventually(() => byRole(widget, 'button', 'Lupakan')));
    await eventually(() => expect(heard.join()).to.include('Sudah dilupakan'));
    expect(hasRole(widget, 'list', 'Terakhir Anda lihat')).to.equal(false);
    expect(localStorage.length).to.equal(0);
  });

  it('is not kept on a device that many people use', async () => {
    const widget = await reading({ kiosk: '' });
    byRole(widget, 'list', 'Pilih tema');
    expect(hasRole(widget, 'list', 'Terakhir Anda lihat')).to.equal(false);
    expect(localStorage.length).to.equal(0);
  });

  it('leaves out what the mall has no more, and what somebody else wrote there', async () => {
    const before = await reading();
    before.remove();
    const storedAt = 'mpp-widgets/recent';
    const kept = localStorage.getItem(storedAt) ?? '';
    localStorage.setItem(storedAt, `["","tidak-ada"]\n{"a":1}\n\n${kept}`);
    const widget = place();
    await loaded(widget);
    await eventually(() => expect(recent(widget)).to.deep.equal([...names].reverse()));
  });
});
