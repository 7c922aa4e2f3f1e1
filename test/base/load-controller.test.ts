import { expect, fixture, html } from '@open-wc/testing';
import { MppError } from '../../src/errors.js';
import { holdTime, showPage } from './held-time.js';
import { drawn, HeldClient, SampleWidget, seen } from './sample-widget.js';

customElements.define('mpp-sample', SampleWidget);

async function loading() {
  const client = new HeldClient();
  const widget = await fixture<SampleWidget>(
    html`<mpp-sample .client=${client} mall="tubaba"></mpp-sample>`,
  );
  return { client, widget };
}

async function loaded() {
  const { client, widget } = await loading();
  client.last.answer({ name: 'MPP Tubaba' });
  await drawn(widget);
  return { client, widget };
}

const offline = new MppError('offline', 'No network.');

describe('loading', () => {
  it('shows that it loads, then what came', async () => {
    const { client, widget } = await loading();
    expect(client.calls).to.have.length(1);
    expect(widget.shadowRoot?.querySelector('[part=loading]')).to.exist;
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
    expect(widget.shadowRoot?.querySelector('[part=loading]')).not.to.exist;
  });

  it('asks once, however often the widget is drawn', async () => {
    const { client, widget } = await loaded();
    widget.limit = 3;
    await drawn(widget);
    expect(client.calls).to.have.length(1);
  });

  it('loads anew for other arguments, stops the older request and drops what it still says', async () => {
    const { client, widget } = await loading();
    const older = client.last;
    widget.mall = 'tuba';
    await drawn(widget);
    expect(older.signal?.aborted).to.equal(true);
    expect(client.last.mallId).to.equal('tuba');
    client.last.answer({ name: 'MPP Tulang Bawang' });
    await drawn(widget);
    older.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tulang Bawang');
  });

  it('does not show under one name what was loaded for another', async () => {
    const { widget } = await loaded();
    widget.mall = 'tuba';
    await drawn(widget);
    expect(seen(widget)).not.to.contain('MPP Tubaba');
  });

  it('keeps the last good value while loading again and after an error', async () => {
    const { client, widget } = await loaded();
    void widget.loads.retry();
    await drawn(widget);
    expect(client.last.refresh).to.equal(true);
    expect(widget.loads.retrying).to.equal(true);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
    client.last.fail(offline);
    await drawn(widget);
    expect(widget.loads.retrying).to.equal(false);
    expect(seen(widget, '[part=error]')).to.contain('offline');
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });

  it('says that an answer is of no use when something other than our error is thrown', async () => {
    const { client, widget } = await loading();
    const { error } = console;
    const told: unknown[] = [];
    console.error = (...parts: unknown[]) => told.push(...parts);
    const mistake = new TypeError('value is undefined');
    client.last.fail(mistake);
    await drawn(widget);
    console.error = error;
    expect(seen(widget, '[part=error]')).to.contain('badAnswer');
    expect(told).to.include(mistake);
  });
});

describe('a widget that leaves the page', () => {
  it('stops its request, and asks again when it comes back', async () => {
    const { client, widget } = await loading();
    const home = widget.parentElement;
    widget.remove();
    await drawn(widget);
    expect(client.last.signal?.aborted).to.equal(true);
    home?.append(widget);
    await drawn(widget);
    expect(client.calls).to.have.length(2);
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });

  it('does not ask again for what it has', async () => {
    const { client, widget } = await loaded();
    const home = widget.parentElement;
    widget.remove();
    await drawn(widget);
    home?.append(widget);
    await drawn(widget);
    expect(client.calls).to.have.length(1);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });

  it('goes on when it is only moved', async () => {
    const { client, widget } = await loading();
    const elsewhere = await fixture(html`<aside></aside>`);
    elsewhere.append(widget);
    await drawn(widget);
    expect(client.last.signal?.aborted).to.equal(false);
    expect(client.calls).to.have.length(1);
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });
});

describe('recovering', () => {
  async function failed(error: MppError) {
    const { client, widget } = await loading();
    client.last.fail(error);
    await drawn(widget);
    return { client, widget };
  }

  it('follows when the device is online again', async () => {
    const { client, widget } = await failed(offline);
    dispatchEvent(new Event('online'));
    await drawn(widget);
    expect(client.calls).to.have.length(2);
    // What went wrong stays on the screen until it is known to be over.
    expect(seen(widget, '[part=error]')).to.contain('offline');
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
    expect(widget.shadowRoot?.querySelector('[part=error]')).not.to.exist;
  });

  it('follows when the reader comes back to the page, not while it is hidden', async () => {
    const { client, widget } = await failed(offline);
    showPage(false);
    dispatchEvent(new Event('online'));
    await drawn(widget);
    expect(client.calls).to.have.length(1);
    showPage(true);
    await drawn(widget);
    expect(client.calls).to.have.length(2);
  });

  it('also replaces an old copy', async () => {
    const { client, widget } = await loading();
    client.last.answer({ name: 'MPP Tubaba' }, true);
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba (lama)');
    dispatchEvent(new Event('online'));
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba (lama)');
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba');
  });

  it('tries by itself in growing pauses, never before the backend wants it', async () => {
    const time = holdTime();
    const { client, widget } = await failed(new MppError('server', 'Failed.'));
    const pauses = [...time.pending()];
    for (let attempt = 2; attempt <= 4; attempt++) {
      time.fire();
      expect(client.calls).to.have.length(attempt);
      client.last.fail(new MppError('server', 'Failed.'));
      await drawn(widget);
      pauses.push(...time.pending());
    }
    expect(pauses).to.have.length(4);
    pauses.forEach((pause, index) =>
      expect(pause).to.be.within(5e3 * 2 ** index, 6.25e3 * 2 ** index),
    );
    time.fire();
    client.last.fail(new MppError('tooManyRequests', 'Wait.', { retryAfter: 600 }));
    await drawn(widget);
    expect(time.pending()).to.have.length(1);
    expect(time.pending()[0]).to.be.within(600_000, 750_000);
  });

  it('is not tried earlier than the backend asked for while an old copy is shown', async () => {
    const time = holdTime();
    const { client, widget } = await loaded();
    const reason = new MppError('tooManyRequests', 'Wait.', { retryAfter: 600 });
    void widget.loads.retry();
    client.last.answer({ name: 'MPP Tubaba' }, reason);
    await drawn(widget);
    expect(seen(widget, '[part=mall]')).to.equal('MPP Tubaba (lama)');
    expect(time.pending()).to.have.length(1);
    expect(time.pending()[0]).to.be.within(600_000, 750_000);
  });

  it('is not tried where only a person can help, and not once all is well', async () => {
    const time = holdTime();
    const { client, widget } = await failed(new MppError('notFound', 'No such mall.'));
    dispatchEvent(new Event('online'));
    expect(client.calls).to.have.length(1);
    expect(time.pending()).to.deep.equal([]);
    void widget.loads.retry();
    client.last.answer({ name: 'MPP Tubaba' });
    await drawn(widget);
    dispatchEvent(new Event('online'));
    expect(client.calls).to.have.length(2);
  });

  it('ends with the widget', async () => {
    const time = holdTime();
    const { client, widget } = await failed(offline);
    widget.remove();
    dispatchEvent(new Event('online'));
    time.fire();
    await drawn(widget);
    expect(client.calls).to.have.length(1);
  });
});
