import { expect } from '@open-wc/testing';
import { isMppError, MppError, mppErrorKinds } from '../src/errors.js';

describe('MppError', () => {
  it('is recognised, and nothing else is', () => {
    for (const kind of mppErrorKinds) {
      expect(isMppError(new MppError(kind, 'The backend did not answer.'))).to.equal(true);
    }
    for (const other of [new Error('no'), null, undefined, 'MppError', {}]) {
      expect(isMppError(other)).to.equal(false);
    }
  });

  it('is recognised when it comes from a second copy of the module on the page', async () => {
    const secondCopy = '../src/errors.ts?second-copy';
    const other = (await import(secondCopy)) as typeof import('../src/errors.js');
    expect(other.MppError).not.to.equal(MppError);
    expect(isMppError(new other.MppError('server', 'The backend failed.'))).to.equal(true);
  });

  it('keeps its cause and details', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new MppError('tooManyRequests', 'Too many requests.', {
      status: 429,
      retryAfter: 30,
      cause,
    });
    expect(error).to.include({ kind: 'tooManyRequests', status: 429, retryAfter: 30, cause });
  });
});
