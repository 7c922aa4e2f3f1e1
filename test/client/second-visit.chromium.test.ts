import { expect } from '@open-wc/testing';
import { openLane } from '../support/lane.js';
import { openClient } from './clients.js';

// Chromium only: WebKitGTK under test keeps no HTTP cache.
describe('a second visit', () => {
  it('asks only whether something changed, without a preflight, and dates the answer anew', async () => {
    const lane = await openLane();
    const first = await openClient({ api: lane.address }).client.call('listMalls', {});
    const second = await openClient({ api: lane.address }).client.call('listMalls', {});
    const [one, other] = await lane.requests();
    expect(one?.headers['if-none-match']).to.equal(undefined);
    expect(other?.headers['if-none-match']).to.be.a('string').and.not.equal('');
    expect(second.value).to.deep.equal(first.value);
    expect(second.stale).to.equal(false);
    expect(second.receivedAt).to.be.greaterThan(first.receivedAt);
  });
});
