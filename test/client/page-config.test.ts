import { expect } from '@open-wc/testing';
import {
  configureMpp,
  createMppClient,
  onPageConfig,
  pageConfig,
  resolveClient,
} from '../../src/client/index.js';
import { openLane } from '../support/lane.js';
import { errorOf, reload, replace } from './clients.js';

function forget(): void {
  for (const name of ['config', 'warnings']) {
    Reflect.deleteProperty(globalThis, Symbol.for(`mpp-widgets/${name}/1`));
  }
  document.querySelector('[data-mpp-config]')?.remove();
  reload();
}

function addJson(text: string): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset['mppConfig'] = '';
  script.textContent = text;
  document.head.append(script);
}

beforeEach(forget);
after(forget);

/** Something wrong, and what the message must say of it. */
const wrong: readonly [unknown, ...string[]][] = [
  [{ apii: 'https://a.test' }, '"apii"', 'api, catalogue'],
  [JSON.parse('{"__proto__": 1}') as unknown, '"__proto__"'],
  [{ constructor: 1 }, '"constructor"'],
  [{ api: 7 }, 'api', '7'],
  [{ api: 'ftp://a.test' }, 'api', 'ftp://a.test', 'https://'],
  [{ api: 'https://a.test', catalogue: '/b.json' }, 'not both'],
  [{ timeout: '5' }, 'timeout', '"5"', 'from 1 to'],
  [{ retries: -1 }, 'retries', '-1', 'whole number'],
  [{ retries: 1.5 }, 'retries', '1.5'],
  [{ operations: ['listMalls', 7] }, 'operations.1', '7', 'a text'],
  [{ live: 'sse' }, 'live', '"sse"', 'a list'],
  [{ headers: { 'X-Key': 7 } }, 'headers.X-Key', '7'],
  [{ headers: { 'X-Key': 'a\r\nb' } }, 'headers.X-Key'],
  [{ headers: { 'X Key': 'a' } }, 'headers.X Key'],
  [{ headers: ['a'] }, 'headers', 'object'],
  [{ keepCopies: 'no' }, 'keepCopies', '"no"', 'true or false'],
];
const wrongOnAPage: typeof wrong = [
  ...wrong,
  [{ allowedOrigins: 'https://a.test' }, 'allowedOrigins', 'list'],
  [{ allowedOrigins: ['https://a.test', '*'] }, 'allowedOrigins.1', '"*"'],
  [{ allowedOrigins: ['javascript:1'] }, 'allowedOrigins.0'],
  [{ labels: { village: 1 } }, 'labels.village', '1'],
  [
    { messages: { id: { 'service-catalogue': { title: [] } } } },
    'messages.id.service-catalogue.title',
  ],
  [{ messages: { id: { 'service-catalogue': { n: { one: 'a' } } } } }, 'service-catalogue.n.other'],
  [{ author: 'yes' }, 'author', '"yes"'],
  [null, 'null'],
  [[], 'object'],
];

describe('createMppClient', () => {
  for (const [options, ...words] of [
    ...wrong,
    [{}, '"api"', '"catalogue"'],
    [{ api: '/api' }, '"/api"', 'absolute'],
    [{ api: 'https://a.test/?a=1' }, 'api', '?'],
    [{ api: 'https://a.test', fetch: 'fetch' }, 'fetch', 'function'],
  ] satisfies typeof wrong) {
    it(`says what is wrong with ${JSON.stringify(options)}`, async () => {
      const error = await errorOf(() => createMppClient(options as object));
      expect(error.kind).to.equal('configuration');
      for (const word of ['createMppClient', ...words]) expect(error.message).to.include(word);
    });
  }
});

describe('the page’s config', () => {
  for (const [config, ...words] of wrongOnAPage) {
    it(`says what is wrong with ${JSON.stringify(config)}, wherever it is written`, async () => {
      addJson(JSON.stringify(config));
      for (const [where, use] of [
        ['configureMpp', () => configureMpp(config as object)],
        ['<script data-mpp-config>', () => pageConfig()],
      ] as const) {
        const error = await errorOf(use);
        expect(error.kind).to.equal('configuration');
        for (const word of [where, ...words]) expect(error.message).to.include(word);
      }
    });
  }

  it('that is not JSON is for the author', async () => {
    addJson('{ api: "https://a.test" }');
    expect((await errorOf(() => resolveClient())).message).to.match(
      /data-mpp-config.*must be JSON/,
    );
  });

  it('gives back what it was given, frozen, and no key means anything to the language', () => {
    addJson(`{"labels": {"__proto__": "x", "village": "Tiyuh"}, "allowedOrigins": ["https://cdn.test/"],
      "messages": {"id": {"service-catalogue": {"title": "Layanan", "found": {"one": "a", "other": "b"}}}}}`);
    const { labels, messages, allowedOrigins } = pageConfig();
    expect(labels?.['village']).to.equal('Tiyuh');
    expect(labels?.['constructor']).to.equal(undefined);
    expect(messages?.['constructor']).to.equal(undefined);
    expect(messages?.['id']?.['service-catalogue']?.['title']).to.equal('Layanan');
    expect(messages?.['id']?.['service-catalogue']?.['found']).to.deep.equal({
      one: 'a',
      other: 'b',
    });
    expect(allowedOrigins).to.deep.equal(['https://cdn.test']);
    expect(Object.isFrozen(pageConfig())).to.equal(true);
    expect(Object.isFrozen(labels)).to.equal(true);
    expect(Object.isFrozen(allowedOrigins)).to.equal(true);
  });

  it('does not change when the object it was given does', () => {
    const config = { labels: { village: 'Tiyuh' } };
    configureMpp(config);
    config.labels.village = 'Desa';
    expect(pageConfig().labels?.['village']).to.equal('Tiyuh');
  });

  it('tells listeners when it was set, and leaves the one before when it is refused', async () => {
    let told = 0;
    const stop = onPageConfig(() => (told += 1));
    configureMpp({ mall: 'one' });
    await errorOf(() => configureMpp({ mall: 2 } as object));
    expect([pageConfig().mall, told]).to.deep.equal(['one', 1]);
    stop();
    configureMpp({ mall: 'two' });
    expect([pageConfig().mall, told]).to.deep.equal(['two', 1]);
  });
});

describe('author mode', () => {
  it('is on where pages are written, and warns of each thing once', async () => {
    expect(pageConfig().author).to.equal(true);
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 400 });
    const warnings: unknown[] = [];
    const restore = replace(console, 'warn', (message: unknown) => warnings.push(message));
    try {
      configureMpp({ api: lane.address, author: false });
      await errorOf(resolveClient().call('listMalls', {}));
      expect(warnings).to.have.length(0);
      configureMpp({ api: lane.address });
      for (let times = 0; times < 3; times += 1) {
        await errorOf(resolveClient().call('listMalls', {}));
      }
    } finally {
      restore();
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^mpp-widgets: GET http.*\/v1\/malls answered 400/);
  });
});
