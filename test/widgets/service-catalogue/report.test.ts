import { expect } from '@open-wc/testing';
import { openLane, shareLane } from '../../support/lane.js';
import { allByRole, byRole, byText, eventually, flatText, hasRole } from '../../support/queries.js';
import { activate, openRow, visit } from './catalogue.js';
import { seedService } from './seed.js';

const lane = shareLane();
const nikah = seedService('nikah-kua');
type Attributes = Readonly<Record<string, string>>;

/** Opens a service and asks how to report that something is wrong with it. */
async function ask(attributes: Attributes = {}, to = lane()): Promise<HTMLElement> {
  const widget = await visit(to, { agency: 'kemenag', ...attributes });
  const detail = await openRow(widget, nikah.name);
  const question = byText(detail, 'Ada yang keliru?');
  activate(question);
  return question.parentElement as HTMLElement;
}

const ways = (part: HTMLElement) =>
  allByRole(part, 'link').map((link) => new URL((link as HTMLAnchorElement).href));

describe('a report of what is wrong', () => {
  it('goes by the mall’s own channels, with the service, its code and of when it is', async () => {
    const part = await ask();
    await eventually(() => byRole(part, 'link', 'Laporkan lewat WhatsApp'));
    const [whatsApp, phone, email] = ways(part);
    expect(`${whatsApp?.origin}${whatsApp?.pathname}`).to.equal('https://wa.me/6280000001812');
    const message = whatsApp?.searchParams.get('text') ?? '';
    for (const fact of [nikah.name, `Kode layanan ${nikah.code}`, 'Diperbarui', location.pathname])
      expect(message).to.include(fact);
    expect(phone?.href).to.equal('tel:00000001812');
    expect(email?.href.startsWith('mailto:mpp@tubaba.example?subject=')).to.equal(true);
    expect(decodeURIComponent(email?.search ?? '')).to.include(nikah.name);
    expect(flatText(part)).to.include('Jangan tulis NIK');
    // A number that is an example is marked as one.
    expect(flatText(part)).to.include('Contoh');
  });

  it('goes where the page’s author says, with what it is about', async () => {
    const part = await ask({ 'report-href': '/lapor?dari=widget#isi' });
    await eventually(() => byRole(part, 'link', 'Laporkan lewat laman pengelola'));
    const [way, ...others] = ways(part);
    expect(others).to.deep.equal([]);
    expect(way?.origin).to.equal(location.origin);
    expect(way?.pathname).to.equal('/lapor');
    expect(Object.fromEntries(way?.searchParams ?? [])).to.include({
      dari: 'widget',
      layanan: nikah.id,
      kode: nikah.code,
    });
  });

  it('goes to an address for mail', async () => {
    const part = await ask({ 'report-href': 'mailto:kominfo@desa.example' });
    await eventually(() => byRole(part, 'link', 'Laporkan lewat surel'));
    const [way] = ways(part);
    expect(way?.href.startsWith('mailto:kominfo@desa.example?subject=')).to.equal(true);
  });

  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'http://']) {
    it(`never goes to ${href}`, async () => {
      const part = await ask({ 'report-href': href });
      await eventually(() => byRole(part, 'link', 'Laporkan lewat WhatsApp'));
      for (const { protocol } of ways(part))
        expect(protocol).to.be.oneOf(['https:', 'tel:', 'mailto:']);
    });
  }

  it('is left to the staff where the mall has no channel that fits', async () => {
    const own = await openLane();
    const text = 'javascript:alert(1)';
    await own.fault({ kind: 'texts', fields: ['value'], text, path: '/v1/malls*' });
    const part = await ask({}, own);
    await eventually(() => byText(part, 'Sampaikan kepada petugas di meja informasi MPP.'));
    expect(hasRole(part, 'link')).to.equal(false);
  });
});
