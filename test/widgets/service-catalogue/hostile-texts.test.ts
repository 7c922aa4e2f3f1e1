import { expect } from '@open-wc/testing';
import { openLane } from '../../support/lane.js';
import { drawnOutside } from '../../support/layout.js';
import { exposedElements } from '../../support/flat-tree.js';
import { allByRole, byPart, byRole, eventually, flatText, hasRole } from '../../support/queries.js';
import { activate, place, settlePage, type Catalogue } from './catalogue.js';
import { answerWith } from './hostile-records.js';

const page = globalThis as { hostileTextRan?: boolean };
const run = 'globalThis.hostileTextRan = true';
const texts: Readonly<Record<string, string>> = {
  'an image that runs code': `<img src="data:," onerror="${run}">`,
  'a script': `<script>${run}</script>`,
  'an SVG that runs code': `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><a href="javascript:${run}">x</a></svg>`,
  'a frame': `<iframe srcdoc="<script>parent.hostileTextRan = true</script>"></iframe>`,
  'the end of an attribute': `" autofocus onfocus="${run}" x="`,
  'the end of an element': `</b></p></li></ul></div></template><h1>Bukan kami</h1>`,
  'a comment and CDATA': `--><!-- ]]><![CDATA[ <b>`,
  'a style sheet': `</style><style>* { display: none !important }</style>`,
  'a declaration': `red; position: fixed; inset: 0; z-index: 9; background: url(//jahat.example/x)`,
  'a script address': `javascript:${run}`,
  'template literals': '${' + run + '} {{' + run + '}} <%= 1 %> #{1}',
  'placeholders of our own': '{count} {query} {agency} {Counter} {__proto__} {constructor}',
  entities: '&lt;b&gt; &amp; &#x3c;i&#x3e;',
  'bidi characters': '\u202EDekat dari akhir\u2066\u2067\u200F',
  'zero-width and combining characters': 'K\u200BT\u200DP\uFEFF\u0301\u0327' + '\u0335'.repeat(60),
  'a word without an end': 'W'.repeat(900),
  'Arabic without an end': 'ممممم'.repeat(150),
  'emoji without an end': '👩‍👩‍👧‍👦'.repeat(80),
  'very many words': 'Persyaratan layanan. '.repeat(600),
  'line ends and tabs': 'a\r\n\r\n\t\tb\u2028c\u2029d' + '\n'.repeat(50) + 'e',
  'control characters': 'a\u0000b\u0007c\u001Bd',
  'a prototype key': '__proto__',
  'a constructor': 'constructor',
  'a method of every object': 'toString',
};

/** How many there are of each kind of element, attributes that could do something included. */
function anatomy(widget: Element): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const element of exposedElements(widget)) {
    // Short words with a hyphen are kept together by an element of ours.
    if (element.className === 'whole') continue;
    const names = element
      .getAttributeNames()
      .filter((name) => /^(on|style|src|srcdoc|href)/.test(name));
    const kind = [element.localName, ...names].join(' ');
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function links(widget: Element): string[] {
  return allByRole(widget, 'link').map((link) => (link as HTMLAnchorElement).protocol);
}

/** Opens a page of 245 pixels with these records, first the list, then the detail with all of it unfolded. */
async function read(
  text: string,
  look: (widget: Catalogue, view: 'list' | 'detail') => void,
): Promise<void> {
  const lane = await openLane();
  await answerWith(lane, text);
  settlePage(lane, { author: true });
  const widget = place({ style: 'width: 245px' });
  const button = await eventually(() => {
    const item = byPart(widget, 'item');
    return byRole(item, 'button');
  });
  look(widget, 'list');
  activate(button);
  const detail = await eventually(() => {
    byRole(widget, 'heading', /^Siapkan ini/);
    return byPart(widget, 'detail');
  });
  for (const element of exposedElements(detail)) {
    if (element.localName === 'summary') (element as HTMLElement).click();
  }
  // Comes on demand, with the same texts in it.
  await eventually(() => byRole(widget, 'link', 'Kirim ke WhatsApp'));
  look(widget, 'detail');
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('texts of a backend that mean harm', () => {
  const safe: Record<string, Record<string, number>> = {};
  let title: string;
  let objectKeys: string[];
  before(async () => {
    title = document.title;
    objectKeys = Object.getOwnPropertyNames(Object.prototype);
    await read('Aman', (widget, view) => (safe[view] = anatomy(widget)));
  });

  for (const [name, text] of Object.entries(texts)) {
    it(`do none, and are shown as they are: ${name}`, async () => {
      await read(text, (widget, view) => {
        expect(anatomy(widget), view).to.deep.equal(safe[view]);
        expect(drawnOutside(widget), view).to.deep.equal([]);
        expect(widget.scrollWidth, view).to.be.at.most(245);
        expect([...new Set(links(widget))], view).to.deep.equal(view === 'list' ? [] : ['https:']);
        expect(flatText(widget).includes(collapsed(text)), view).to.equal(true);
      });
      expect(page.hostileTextRan).to.equal(undefined);
      expect(document.title).to.equal(title);
      expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(objectKeys);
      expect(document.body.contains(document.querySelector('iframe, body > h1'))).to.equal(false);
    });
  }

  for (const address of [
    `javascript:${run}`,
    ` JaVaScRiPt:${run}`,
    `data:text/html,<script>${run}</script>`,
    `vbscript:${run}`,
    '//jahat.example/',
    'blob:https://jahat.example/1',
    'file:///etc/passwd',
  ]) {
    it(`are no address to follow: ${address.slice(0, 24)}`, async () => {
      const lane = await openLane();
      await answerWith(lane, 'Aman', address);
      settlePage(lane);
      const widget = place();
      await eventually(() => byPart(widget, 'error'));
      expect(hasRole(widget, 'link')).to.equal(false);
      expect(page.hostileTextRan).to.equal(undefined);
    });
  }

  it('of a million characters cost their record and nothing else', async () => {
    const lane = await openLane();
    const json = {
      items: [
        { id: 'a', name: 'x'.repeat(1_000_000) },
        { id: 'b', name: 'Layanan yang baik' },
      ],
      ...{ page: 1, pageSize: 500, total: 2 },
    };
    await lane.fault({ kind: 'status', status: 200, path: '/v1/services', json });
    settlePage(lane);
    const widget = place({ limit: '5' });
    await eventually(() => byRole(widget, 'button', 'Layanan yang baik'));
    expect(flatText(byPart(widget, 'list'))).not.to.include('xxxx');
  });

  it('in what the citizen typed stay text as well', async () => {
    const lane = await openLane();
    settlePage(lane);
    const widget = place({ style: 'width: 245px' });
    await eventually(() => byPart(widget, 'example'));
    const box = byRole(widget, 'searchbox') as HTMLInputElement;
    box.value = `<img src="data:," onerror="${run}">`.padEnd(200, 'W');
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const empty = await eventually(() => byPart(widget, 'empty'));
    expect(flatText(empty)).to.include('<img src=');
    expect(drawnOutside(widget)).to.deep.equal([]);
    expect(page.hostileTextRan).to.equal(undefined);
  });

  it('in an error do none either', async () => {
    const lane = await openLane();
    const citizenMessage = `<img src="data:," onerror="${run}">` + 'W'.repeat(500);
    const json = { code: '<b>', message: '<b>', citizenMessage };
    await lane.fault({ kind: 'status', status: 503, json });
    settlePage(lane);
    const widget = place({ style: 'width: 245px' });
    const alert = await eventually(() => byRole(widget, 'alert'));
    expect(flatText(alert)).to.include('<img src=');
    expect(drawnOutside(widget)).to.deep.equal([]);
    expect(page.hostileTextRan).to.equal(undefined);
  });
});
