import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LiveController } from '../../src/base/live-controller.js';
import type { LiveListener, MppClient } from '../../src/client/index.js';
import { MppError } from '../../src/errors.js';
import { board, change } from '../client/live/halls.js';
import { HeldClient } from './sample-widget.js';

/** A client whose hall is told by the test. */
class ToldClient extends HeldClient {
  readonly watchers: { mallId: string; listener: LiveListener; signal: AbortSignal }[] = [];
  override watch: MppClient['watch'] = (mallId, listener, { signal } = {}) => {
    if (signal) this.watchers.push({ mallId, listener, signal });
    return mallId === 'none'
      ? Promise.reject(new MppError('unsupported', 'There is none.'))
      : Promise.resolve();
  };
}

class HallElement extends LitElement {
  static override properties = { mall: {}, client: { attribute: false } };
  declare mall: string | undefined;
  declare client: MppClient | undefined;
  readonly acts: number[] = [];
  readonly live = new LiveController(this, {
    args: () => (this.client && this.mall ? [this.client, this.mall] : undefined),
    onChange: ({ sequence }) => this.acts.push(sequence),
  });
  override render() {
    const { board: hall, state, error } = this.live;
    return html`${state?.kind} ${hall?.calls[0]?.number} ${error?.kind}`;
  }
}
customElements.define('test-hall', HallElement);

const textOf = (element: HallElement) => element.shadowRoot?.textContent?.trim();

describe('an element that follows a hall', () => {
  it('shows its board and state while it is on the page, and every act', async () => {
    const client = new ToldClient();
    const element = new HallElement();
    Object.assign(element, { client, mall: 'mpp' });
    document.body.append(element);
    await element.updateComplete;
    const [watcher] = client.watchers;
    watcher?.listener({ type: 'state', state: { kind: 'live', since: 0, transport: 'sse' } });
    watcher?.listener({ type: 'board', board: board(1), refetched: false });
    watcher?.listener({ type: 'change', change: change(2), board: board(2) });
    watcher?.listener({ type: 'change', change: change(3), board: board(3) });
    await element.updateComplete;
    expect(textOf(element)).to.equal('live A-3');
    expect(element.acts).to.deep.equal([2, 3]);
    element.remove();
    expect(watcher?.signal.aborted).to.equal(true);
    document.body.append(element);
    expect(client.watchers.map(({ mallId }) => mallId)).to.deep.equal(['mpp', 'mpp']);
    element.mall = 'other';
    await element.updateComplete;
    expect(client.watchers.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    expect(textOf(element)).to.equal('');
    element.mall = 'none';
    await element.updateComplete;
    await element.updateComplete;
    expect(textOf(element)).to.equal('unsupported');
    element.remove();
  });
});
