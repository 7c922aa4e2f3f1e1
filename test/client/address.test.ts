import { expect } from '@open-wc/testing';
import { configureMpp, pageConfig, resolveClient } from '../../src/client/index.js';
import { errorOf, reload, replace } from './clients.js';

const api = 'https://mpp.test/api';

/** Forgets the page's config, as a reload of the page would. */
function forget(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('mpp-widgets/config/1'));
  for (const element of document.querySelectorAll('[data-of-test]')) element.remove();
  reload();
}

function addScript(attributes: Record<string, string>, text = ''): void {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset['ofTest'] = '';
  script.textContent = text;
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
}

const addJson = (config: unknown) =>
  addScript({ type: 'application/json', 'data-mpp-config': '' }, JSON.stringify(config));

beforeEach(forget);
after(forget);

describe('the address of a backend', () => {
  it('comes from configureMpp, from a script tag, or from JSON on the page, in this order', () => {
    addJson({ api: 'https://json.test', mall: 'mpp', labels: { village: 'Tiyuh' } });
    expect(resolveClient().address).to.equal('https://json.test');
    forget();
    addJson({ api: 'https://json.test', mall: 'mpp' });
    addScript({ 'data-catalogue': '/katalog.json' });
    expect(resolveClient().address).to.equal(`${location.origin}/katalog.json`);
    configureMpp({ api });
    expect(resolveClient().address).to.equal(api);
    expect(pageConfig().mall).to.equal('mpp');
    expect(resolveClient()).to.equal(resolveClient({ api: null, catalogue: '' }));
  });

  it('is found although its tag came late', () => {
    configureMpp({ mall: 'mpp' });
    expect(pageConfig().mall).to.equal('mpp');
    expect(pageConfig()).to.equal(pageConfig());
    addScript({ 'data-api': api });
    expect(resolveClient().address).to.equal(api);
  });

  it('comes from our own script tag when others have a data-api too', () => {
    addScript({
      'data-api': 'https://statistics.test/api/event',
      src: 'https://statistics.test/s.js',
    });
    addScript({ 'data-api': api, src: 'https://cdn.test/mpp-widgets.js' });
    expect(resolveClient().address).to.equal(api);
  });

  it('never comes from anything but a script', () => {
    const fake = document.createElement('div');
    fake.dataset['ofTest'] = '';
    fake.innerHTML = `<div data-api="https://evil.test"></div><a data-mpp-config data-api="https://evil.test">x</a>
      <template><script data-api="https://evil.test"></script></template>
      <svg><script data-api="https://evil.test"></script></svg>`;
    document.body.prepend(fake);
    expect(() => resolveClient()).to.throw('does not say where its backend is');
  });

  it('that is nowhere is for the page’s author, who is told what to write', async () => {
    const error = await errorOf(() => resolveClient());
    expect(error.kind).to.equal('configuration');
    expect(error.message).to.include('data-api="https').and.include('configureMpp({ api:');
  });
});

describe('an element’s attribute', () => {
  it('may choose among the page’s own origin and that of the configured backend', () => {
    configureMpp({ api });
    for (const [given, address] of [
      ['https://mpp.test/other', 'https://mpp.test/other'],
      ['https://MPP.test:443/other/', 'https://mpp.test/other'],
      ['https://ｍｐｐ。test/other', 'https://mpp.test/other'],
      ['/api', `${location.origin}/api`],
    ]) {
      expect(resolveClient({ api: given ?? '' }).address).to.equal(address);
    }
    const { address } = resolveClient({ catalogue: 'katalog.json?v=2#top' });
    expect(address).to.equal(new URL('katalog.json?v=2', location.href).href);
  });

  it('may choose among the allowed origins and no other when the page says which', async () => {
    configureMpp({ api, allowedOrigins: ['https://two.test', 'https://three.test:8443/'] });
    expect(resolveClient({ api: 'https://three.test:8443/x' }).address).to.equal(
      'https://three.test:8443/x',
    );
    for (const given of ['https://mpp.test/other', '/api', 'https://three.test/']) {
      expect((await errorOf(() => resolveClient({ api: given }))).kind, given).to.equal(
        'configuration',
      );
    }
    expect(resolveClient().address).to.equal(api);
  });

  const hostile = [
    'https://evil.test',
    'https://evil.test/https://mpp.test/',
    'https://mpp.test@evil.test/api',
    'https://mpp.test:443@evil.test/api',
    'https://evil@mpp.test/api',
    'https://:secret@mpp.test/api',
    'https://mpp.test.evil.test/api',
    'https://evil-mpp.test/api',
    'https://mpp.test:444/api',
    'http://mpp.test/api',
    '//evil.test/api',
    '//mpp.test/api',
    '/\\evil.test/api',
    '\\\\evil.test/api',
    'https:\\\\evil.test',
    'https:evil.test',
    'https:/evil.test',
    'https:///evil.test',
    'http:api',
    '/\t/evil.test',
    'ht\ntps://evil.test',
    ' https://evil.test',
    'https://mpp.test\u0000.evil.test',
    'https://mpp.test%2F@evil.test',
    'https://mpp.te\u0455t/api',
    'https://mрp.test/api',
    'https://mpp.test\u2024evil.test',
    'javascript:alert(1)',
    'JAVASCRIPT://mpp.test/%0aalert(1)',
    'data:application/json,{}',
    'blob:https://mpp.test/6f6d1c3e',
    `blob:${location.origin}/6f6d1c3e`,
    'file:///etc/passwd',
    'ftp://mpp.test/',
    'ws://mpp.test/',
    'about:blank',
    'https://',
    'https://[::1',
    'null',
  ];
  for (const given of hostile) {
    it(`may not be ${JSON.stringify(given)}`, async () => {
      // "null" is a path on an own origin, which is not allowed here.
      configureMpp({ api, allowedOrigins: ['https://mpp.test'] });
      for (const request of [{ api: given }, { catalogue: given }]) {
        const error = await errorOf(() => resolveClient(request));
        expect(error.kind).to.equal('configuration');
        expect(error.message).to.match(/^Attribute (api|catalogue): /);
      }
      forget();
      const error = await errorOf(() =>
        resolveClient({ api: given === 'null' ? 'https://x.test' : given }),
      );
      expect(error.kind).to.equal('configuration');
    });
  }

  it('may not be written so that a person reads another address, even an allowed one', async () => {
    const { host, protocol } = location;
    configureMpp({ api });
    for (const given of [
      `//${host}/api`,
      `${protocol}\\\\${host}\\api`,
      `/\\${host}/api`,
      `${protocol}api`,
      `${protocol}///${host}/api`,
      'https://mpp.te\tst/api',
      'https://mpp.test\n/api',
      ' https://mpp.test/api',
    ]) {
      const { kind, message } = await errorOf(() => resolveClient({ api: given }));
      expect(kind, given).to.equal('configuration');
      expect(message).to.include('Attribute api').and.not.include('allow');
      expect((await errorOf(() => configureMpp({ api: given }))).kind, given).to.equal(
        'configuration',
      );
    }
  });

  it('may not name two sources', async () => {
    configureMpp({ api });
    const error = await errorOf(() => resolveClient({ api: '/a', catalogue: '/b' }));
    expect(error.message).to.include('not both');
  });

  it('tells the administrator how to allow another origin', async () => {
    configureMpp({ api });
    const error = await errorOf(() => resolveClient({ api: 'https://two.test/x' }));
    expect(error.message).to.include('configureMpp({ allowedOrigins: ["https://two.test"] })');
  });

  it('takes no headers to another origin than theirs', async () => {
    const sent: [string, string | null][] = [];
    const restore = replace(globalThis, 'fetch', (url: string, init: RequestInit) => {
      sent.push([new URL(url).origin, new Headers(init.headers).get('X-Api-Key')]);
      return Promise.resolve(new Response('', { status: 401 }));
    });
    try {
      configureMpp({
        api,
        author: false,
        allowedOrigins: ['https://two.test', 'https://mpp.test'],
        headers: { 'X-Api-Key': 'k' },
      });
      const addresses = [undefined, 'https://mpp.test/b', 'https://two.test/b'];
      for (const given of addresses) {
        await errorOf(
          resolveClient(given === undefined ? {} : { api: given }).call('listMalls', {}),
        );
      }
    } finally {
      restore();
    }
    expect(sent).to.deep.equal([
      ['https://mpp.test', 'k'],
      ['https://mpp.test', 'k'],
      ['https://two.test', null],
    ]);
  });
});
