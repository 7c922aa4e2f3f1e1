import { expect } from '@open-wc/testing';
import { shareLane } from '../../support/lane.js';
import { byRole, eventually, focused, hasRole } from '../../support/queries.js';
import {
  activate,
  focusedName,
  openedDetail,
  openRow,
  place,
  settlePage,
  visit,
} from './catalogue.js';
import { seedService } from './seed.js';

const lane = shareLane();
const nikah = seedService('nikah-kua');
const passport = seedService('paspor-baru');
const address = location.href;

const naming = (hash: string) => history.replaceState(null, '', hash);

describe('a service in the page’s address', () => {
  afterEach(() => naming(address));

  it('is named when it is opened, and left by the browser’s back button', async () => {
    const widget = await visit(lane(), { agency: 'kemenag', 'deep-link': '' });
    await openRow(widget, nikah.name);
    await eventually(() => expect(location.hash).to.match(/^#layanan=([^/]+\/)?nikah-kua$/));
    history.back();
    await eventually(() => byRole(widget, 'button', nikah.name));
    expect(location.href).to.equal(address);
    await eventually(() => expect(focusedName()).to.equal(nikah.name));
    history.forward();
    await openedDetail(widget, nikah.name);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'button', nikah.name));
    await eventually(() => expect(location.hash).to.equal(''));
  });

  it('opens for who comes by a link, whose place on the page stays', async () => {
    naming('#layanan=paspor-baru');
    settlePage(lane());
    const widget = place({ 'deep-link': '' });
    await openedDetail(widget, passport.name);
    expect(focused()).to.equal(document.body);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    expect(location.hash).to.equal('');
  });

  it('may name what is not there, or belong to somebody else', async () => {
    for (const hash of ['#layanan=tidak-ada', '#layanan=%E0%A4%A', '#kontak', '#layanan=a/b/c']) {
      naming(hash);
      settlePage(lane());
      const widget = place({ 'deep-link': '' });
      await eventually(() => byRole(widget, 'list', 'Pilih tema'));
      expect(location.hash).to.equal(hash);
      widget.remove();
    }
  });

  it('is nobody’s business where the page’s author did not ask for it', async () => {
    naming('#layanan=paspor-baru');
    const widget = await visit(lane(), { agency: 'kemenag' });
    expect(hasRole(widget, 'article')).to.equal(false);
    await openRow(widget, nikah.name);
    expect(location.hash).to.equal('#layanan=paspor-baru');
  });
});
