import { expect } from '@open-wc/testing';
import { openLane } from './lane.js';
import { openPage } from './pages.js';

describe('the strict page', () => {
  it('runs own modules and nothing inline, and keeps text from becoming HTML', async () => {
    const page = await openPage(
      'strict-csp',
      '<p id="there">Ada</p><script>window.inlineRan = true</script>',
      { modules: ['/src/errors.ts'] },
    );
    expect(page.document.querySelector('#there')?.textContent).to.equal('Ada');
    expect(page.window).not.to.have.property('inlineRan');
    expect(page.violations().map(({ directive }) => directive)).to.deep.equal(['script-src-elem']);
    expect(page.errors()).to.deep.equal([]);
    expect(() => {
      const element = page.document.createElement('div');
      page.document.body.append(element);
      element.innerHTML = '<b>tebal</b>';
    }).to.throw();
  });

  it('may talk to the lane it names and to nobody else', async () => {
    const named = await openLane();
    const other = await openLane();
    const { window } = await openPage('strict-csp', '', { connect: [named.address] });
    expect((await window.fetch(`${named.address}/v1/malls`)).status).to.equal(200);
    const refused = await window.fetch(`${other.address}/v1/malls`).then(
      () => 'answered',
      () => 'refused',
    );
    expect(refused).to.equal('refused');
    expect(await other.requests()).to.deep.equal([]);
  });
});

describe('the hostile host page', () => {
  it('shrinks the root font and overrules what elements say of themselves', async () => {
    const { document, window } = await openPage(
      'hostile-host',
      '<div hidden>Tersembunyi</div><button style="background: green">Cari</button>',
    );
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`No ${selector}`);
      return window.getComputedStyle(element);
    };
    expect(style('html').fontSize).to.equal('10px');
    expect(style('[hidden]').display).to.equal('block');
    expect(style('button').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style('button').letterSpacing).not.to.equal('normal');
  });
});
