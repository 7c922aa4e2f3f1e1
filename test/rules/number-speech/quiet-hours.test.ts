import { expect } from '@open-wc/testing';
import { isQuiet, quietHoursProblem } from '../../../src/rules/number-speech.js';

describe('quiet hours', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+07:00`);
  const quiet = (from: string, to: string, time: string, zone = 'Asia/Jakarta') =>
    isQuiet([{ from, to }], at(time), zone);

  it('hold from their first minute to the one before their end', () => {
    expect(quiet('12:00', '13:00', '11:59')).to.equal(false);
    expect(quiet('12:00', '13:00', '12:00')).to.equal(true);
    expect(quiet('12:00', '13:00', '12:59')).to.equal(true);
    expect(quiet('12:00', '13:00', '13:00')).to.equal(false);
  });

  it('may cross midnight', () => {
    for (const time of ['17:00', '23:59', '00:00', '06:59']) {
      expect(quiet('17:00', '07:00', time), time).to.equal(true);
    }
    for (const time of ['07:00', '16:59']) {
      expect(quiet('17:00', '07:00', time), time).to.equal(false);
    }
    expect(quiet('17:00', '24:00', '23:59')).to.equal(true);
    expect(quiet('17:00', '24:00', '00:00')).to.equal(false);
  });

  it('are those of the mall’s wall clock', () => {
    expect(quiet('12:00', '13:00', '12:30', 'Asia/Jayapura')).to.equal(false);
    expect(quiet('12:00', '13:00', '10:30', 'Asia/Jayapura')).to.equal(true);
  });

  it('silence nobody where they or the zone are wrong, and say what is wrong', () => {
    const wrong = [
      ['7:00', '8:00'],
      ['08:00', '08:00'],
      ['25:00', '07:00'],
      ['', ''],
    ] as const;
    for (const [from, to] of wrong) {
      expect(quiet(from, to, '08:00')).to.equal(false);
      expect(quietHoursProblem({ from, to })).to.contain('17:00');
    }
    expect(quietHoursProblem({ from: '12:00', to: '13:00' })).to.equal(undefined);
    expect(quiet('12:00', '13:00', '12:30', 'Mars/Base')).to.equal(false);
    expect(isQuiet([], at('12:30'), 'Asia/Jakarta')).to.equal(false);
  });
});
