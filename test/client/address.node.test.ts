import { expect } from 'chai';
import { afterEach, describe, it } from 'node:test';
import {
  configureMpp,
  createMppClient,
  pageConfig,
  resolveClient,
} from '../../src/client/index.js';

/** A page at this address, as far as addresses go. */
function openPage(href: string): void {
  const { protocol, hostname, origin } = new URL(href);
  Object.assign(globalThis, { location: { href, protocol, hostname, origin } });
}

describe('an address on a page served by https', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
    Reflect.deleteProperty(globalThis, Symbol.for('mpp-widgets/config/1'));
  });

  it('may not be http, which browsers would not load, unless it is this machine', () => {
    openPage('https://tiyuh.test/layanan/');
    expect(() => createMppClient({ api: 'http://mpp.test' })).to.throw('http:');
    for (const api of ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787']) {
      expect(createMppClient({ api }).address).to.equal(api);
    }
    for (const api of ['http://localhost.mpp.test', 'http://127.0.0.1.mpp.test']) {
      expect(() => createMppClient({ api })).to.throw('http:');
    }
  });

  it('is relative to the page', () => {
    openPage('https://tiyuh.test/layanan/');
    configureMpp({ catalogue: 'katalog.json' });
    expect(resolveClient().address).to.equal('https://tiyuh.test/layanan/katalog.json');
    expect(pageConfig().author).to.equal(false);
  });
});

describe('a page without an origin of its own', () => {
  it('allows no origin by being nobody', () => {
    Object.assign(globalThis, {
      location: { href: 'file:///a.html', protocol: 'file:', hostname: '', origin: 'null' },
    });
    try {
      configureMpp({ api: 'https://mpp.test' });
      for (const api of ['b', 'file:///b', 'https://evil.test']) {
        expect(() => resolveClient({ api })).to.throw('Attribute api');
      }
      expect(resolveClient({ api: 'https://mpp.test/b' }).address).to.equal('https://mpp.test/b');
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
      Reflect.deleteProperty(globalThis, Symbol.for('mpp-widgets/config/1'));
    }
  });
});

describe('in Node', () => {
  it('a client can be made and used with a fetch of the caller’s', async () => {
    const page = { items: [{ id: 'ktp', name: 'KTP-el' }], page: 1, pageSize: 50, total: 1 };
    const client = createMppClient({
      api: 'https://mpp.test',
      fetch: () => Promise.resolve(Response.json(page)),
    });
    expect((await client.call('listServices', {})).value).to.deep.equal(page);
  });
});
