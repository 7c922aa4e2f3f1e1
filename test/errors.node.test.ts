import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isMppError, MppError } from '../src/errors.js';

describe('MppError in Node', () => {
  it('imports without a page and is an Error', () => {
    const error = new MppError('offline', 'No network.');
    expect(error).to.be.instanceOf(Error);
    expect(isMppError(error)).to.equal(true);
  });
});
