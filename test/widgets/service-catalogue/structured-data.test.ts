import { expect } from '@open-wc/testing';
import { openLane, shareLane } from '../../support/lane.js';
import { byRole, eventually } from '../../support/queries.js';
import { activate, openedDetail, openRow, place, settlePage, visit } from './catalogue.js';
import { mall, seedAgency, seedService } from './seed.js';

const lane = shareLane();
const nikah = seedService('nikah-kua');
const passport = seedService('paspor-baru');

const hostileTexts = [
  '</script><script>document.title = 1</script>',
  '<!-- <script>',
  '"};alert(1);//',
  '\u2028\u2029',
];

const scripts = () => [...document.querySelectorAll('script[type="application/ld+json"]')];
const told = () => scripts().map(({ textContent }) => JSON.parse(textContent ?? '') as Told);

interface Told {
  readonly '@type': string;
  readonly name: string;
  readonly identifier: string;
  readonly description?: string;
  readonly provider?: { readonly name: string };
  readonly areaServed?: { readonly name: string };
  readonly availableChannel: readonly { readonly serviceLocation?: { readonly name: string } }[];
}

describe('what search engines are told', () => {
  it('is the service that a page is about, in schema.org’s words', async () => {
    const widget = await visit(lane(), { service: nikah.id });
    await openedDetail(widget, nikah.name);
    const [one, ...others] = await eventually(() => {
      const [first] = told();
      expect(first?.description).to.include(nikah.requirements[0]?.text ?? '');
      return told();
    });
    expect(others).to.deep.equal([]);
    expect(one).to.deep.include({
      '@type': 'GovernmentService',
      name: nikah.name,
      identifier: nikah.code,
    });
    expect(one?.provider?.name).to.equal(seedAgency(nikah.agency_id).name);
    expect(one?.areaServed?.name).to.equal('Tulang Bawang Barat');
    const places = one?.availableChannel.map(({ serviceLocation }) => serviceLocation?.name);
    expect(places).to.include(mall.name);
    widget.remove();
    expect(scripts()).to.deep.equal([]);
  });

  it('follows the open service where the page’s address names it, and goes with it', async () => {
    const address = location.href;
    const widget = await visit(lane(), { agency: 'imigrasi', 'deep-link': '' });
    await openRow(widget, passport.name);
    await eventually(() => expect(told().map(({ name }) => name)).to.deep.equal([passport.name]));
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => expect(scripts()).to.deep.equal([]));
    history.replaceState(null, '', address);
  });

  it('is nothing on a page that no link can lead to for one service', async () => {
    const widget = await visit(lane(), { agency: 'kemenag' });
    await openRow(widget, nikah.name);
    expect(scripts()).to.deep.equal([]);
  });

  it('stays data whatever a backend sends', async () => {
    for (const text of hostileTexts) {
      const own = await openLane();
      await own.fault({ kind: 'texts', fields: ['text', 'name', 'product'], text });
      settlePage(own);
      const widget = place({ service: nikah.id });
      await eventually(() => expect(told()[0]?.name).to.equal(text));
      expect(scripts()[0]?.innerHTML).not.to.match(/<\/?script|<!--/i);
      widget.remove();
    }
  });
});
