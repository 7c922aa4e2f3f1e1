import { expect, fixture, html } from '@open-wc/testing';
import { TickController } from '../../src/base/tick-controller.js';
import { holdTime, showPage } from './held-time.js';
import { drawn, HeldClient, SampleWidget, seen } from './sample-widget.js';

class SampleClock extends SampleWidget {
  constructor() {
    super();
    new TickController(this, () => this.client?.now());
  }

  protected override renderContent(): unknown {
    const now = this.client?.now();
    return now === undefined ? 'no clock' : html`<time>${this.locale.clock(now)}</time>`;
  }
}
customElements.define('mpp-sample-clock', SampleClock);

const clock = async (client: HeldClient | undefined) =>
  fixture<SampleClock>(html`<mpp-sample-clock .client=${client}></mpp-sample-clock>`);
const minute = 60_000;

describe('the minute', () => {
  it('changes on the screen when it changes at the backend', async () => {
    const time = holdTime();
    const client = new HeldClient();
    client.time += 12_000;
    const widget = await clock(client);
    expect(seen(widget, 'time')).to.equal('pukul 08.05 WIB');
    expect(time.pending()).to.deep.equal([48_000]);
    client.time += 48_000;
    time.fire();
    await drawn(widget);
    expect(seen(widget, 'time')).to.equal('pukul 08.06 WIB');
    expect(time.pending()).to.deep.equal([minute]);
  });

  it('is waited for by each widget by the clock of its backend, while it is on the page', async () => {
    const time = holdTime();
    const [early, late] = [new HeldClient(), new HeldClient()];
    early.time += 50_000;
    const widgets = [await clock(late), await clock(early)];
    expect(time.pending()).to.deep.equal([minute, 10_000]);
    early.time += 10_000;
    late.time += 10_000;
    time.fire();
    await Promise.all(widgets.map(drawn));
    expect(widgets.map((widget) => seen(widget, 'time'))).to.deep.equal([
      'pukul 08.05 WIB',
      'pukul 08.06 WIB',
    ]);
    expect(time.pending()).to.deep.equal([50_000, minute]);
    widgets.forEach((widget) => {
      widget.requestUpdate();
      widget.remove();
    });
    await Promise.all(widgets.map(drawn));
    expect(time.pending()).to.deep.equal([]);
  });

  it('rests while nobody sees the page, and catches up at once', async () => {
    const time = holdTime();
    const client = new HeldClient();
    const widget = await clock(client);
    showPage(false);
    expect(time.pending()).to.deep.equal([]);
    client.time += 90 * minute;
    showPage(true);
    await drawn(widget);
    expect(seen(widget, 'time')).to.equal('pukul 09.35 WIB');
    expect(time.pending()).to.have.length(1);
  });

  it('is waited for as soon as there is a clock', async () => {
    const time = holdTime();
    const { warn } = console;
    // A widget without a client tells its author so, which is not what this is about.
    console.warn = () => undefined;
    const widget = await clock(undefined);
    console.warn = warn;
    expect(time.pending()).to.deep.equal([]);
    widget.client = new HeldClient();
    await drawn(widget);
    expect(seen(widget, 'time')).to.equal('pukul 08.05 WIB');
    expect(time.pending()).to.deep.equal([minute]);
  });
});
