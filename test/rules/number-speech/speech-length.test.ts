import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  announcement,
  speechLength,
  speechTimeOut,
  textOf,
  utterancesOf,
} from '../../../src/rules/number-speech.js';

const units = (repeat: number, number = 'A-012') =>
  announcement({ number, counter: 'Gerai 1 Loket 12', kind: 'recall' }, { repeat }).units;

describe('the length of an announcement', () => {
  it('is that of slow speech, and turns with the rate', () => {
    const length = speechLength(units(1));
    expect(length).to.be.within(6_000, 14_000);
    expect(speechLength(units(1), 2)).to.equal(length / 2);
    expect(speechLength(units(2))).to.equal(length * 2);
  });

  it('is waited for twice, and a moment', () => {
    expect(speechTimeOut(units(1), 0.5)).to.be.within(
      2 * speechLength(units(1), 0.5),
      2 * speechLength(units(1), 0.5) + 5_000,
    );
    expect(speechTimeOut([])).to.be.greaterThan(3_500);
  });

  it('is cut into utterances that no engine stops in, without losing a word', () => {
    const number = fc.stringMatching(/^[A-Z]{0,4}-?[0-9]{1,30}$/);
    fc.assert(
      fc.property(number, fc.constantFrom(1, 2, 3), fc.constantFrom(0.5, 1, 2), (text, n, rate) => {
        const chain = units(n, text);
        const parts = utterancesOf(chain, rate);
        expect(parts.map(textOf).join(' ')).to.equal(textOf(chain));
        for (const part of parts) expect(speechLength(part, rate)).to.be.lessThan(15_000);
      }),
    );
    expect(utterancesOf(units(1)).map(textOf)).to.deep.equal([
      'Panggilan ulang.',
      'Nomor antrean a, nol satu dua, silakan menuju gerai satu, loket dua belas.',
    ]);
  });
});
