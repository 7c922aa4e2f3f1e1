import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Problem } from '../../../../src/contract/index.js';
import { onEveryDatabase } from '../databases.js';
import { refusal, shareHall } from './hall-server.js';

onEveryDatabase('Numbers', (databases) => {
  const open = shareHall(databases);

  describe('Numbers of a queue', () => {
    it('count up per queue, with its prefix and as many digits as it wants', async () => {
      const { hall } = open();
      const numbers = [];
      for (const queueId of ['a', 'a', 'b', 'a', 'b'])
        numbers.push((await hall.take(queueId)).number);
      expect(numbers).to.deep.equal(['A-001', 'A-002', 'B-1', 'A-003', 'B-2']);
    });

    it('are asked for by queue or by service, and begin anew each day of the mall', async () => {
      const stage = open();
      const { hall, clock } = stage;
      const { body } = await hall.request({ serviceId: 'kia' });
      expect(body).to.include({
        number: 'A-001',
        state: 'waiting',
        mallId: 'timur',
        queueId: 'a',
        queueLabel: 'KTP dan KIA',
        serviceId: 'kia',
        serviceName: 'KIA',
        date: stage.date(),
        source: 'online',
        checkedIn: false,
        ahead: 0,
        issuedAt: stage.at('10:00'),
      });
      // By UTC it is the same day until nine in the morning here.
      clock.set(stage.at('08:00', 1));
      expect(await hall.take()).to.include({ number: 'A-001', date: stage.date(1) });
    });

    it('are refused where there is no such mall, queue, service, service of the queue or group', async () => {
      const { hall } = open();
      const wrong: [Record<string, unknown>, string][] = [
        [{ queueId: 'x' }, '404 not_found'],
        [{ serviceId: 'x' }, '404 not_found'],
        [{ queueId: 'b', serviceId: 'ktp' }, '404 not_found'],
        [{ queueId: 'a', priorityGroupId: 'x' }, '400 invalid_request'],
        [{}, '400 invalid_request'],
        [{ queueId: 'a', source: 'paper' }, '400 invalid_request'],
        [{ queueId: 7 }, '400 invalid_request'],
        [{ queueId: 'a\0' }, '400 invalid_request'],
      ];
      for (const [wish, expected] of wrong) {
        expect(refusal(await hall.request(wish)), JSON.stringify(wish)).to.equal(expected);
      }
      const elsewhere = await hall.send(
        'POST',
        '/v1/malls/x/tickets',
        { queueId: 'a' },
        {
          'Idempotency-Key': 'a-key-of-sixteen-letters',
        },
      );
      expect(refusal(elsewhere)).to.equal('404 not_found');
      expect((await hall.take()).number).to.equal('A-001');
    });

    it('of the hall are for its devices and officers', async () => {
      const { hall } = open();
      const path = '/v1/malls/timur/tickets';
      const ask = (key: string, headers: Record<string, string>) =>
        hall.send<Problem>(
          'POST',
          path,
          { queueId: 'a', source: 'walkIn' },
          {
            'Idempotency-Key': `${key}-${key}-${key}-${key}`,
            ...headers,
          },
        );
      expect(refusal(await ask('none', {}))).to.equal('401 unauthorized');
      expect(refusal(await ask('wrong', { 'Kiosk-Key': 'another' }))).to.equal('401 unauthorized');
      expect((await ask('officer', await hall.authorization())).status).to.equal(200);
      // A device in the hall need not say where it is.
      const { body } = await hall.send<{ source: string; checkedIn: boolean }>(
        'POST',
        path,
        { queueId: 'a' },
        { 'Idempotency-Key': 'kiosk-kiosk-kiosk', 'Kiosk-Key': 'kunci-kios-di-aula' },
      );
      expect(body).to.include({ source: 'walkIn', checkedIn: true });
    });

    it('end with the quota, in the hall and elsewhere apart', async () => {
      const { hall } = open();
      expect(await hall.queue('b')).to.include({ quotaLeft: 1, quotaLeftInHall: 2, state: 'open' });
      expect((await hall.request({ queueId: 'b' })).status).to.equal(200);
      expect(refusal(await hall.request({ queueId: 'b' }))).to.equal('409 queue_full');
      await hall.take('b');
      expect(await hall.queue('b')).to.include({ quotaLeft: 0, quotaLeftInHall: 1, state: 'open' });
      await hall.take('b');
      const late = await hall.request({ queueId: 'b', source: 'walkIn' });
      expect(refusal(late)).to.equal('409 queue_full');
      expect(await hall.queue('b')).to.include({
        state: 'full',
        reason: 'quota',
        quotaLeftInHall: 0,
      });
    });

    it('are given only while hours, breaks, holidays, phases and officers let them', async () => {
      const stage = open();
      const { hall, clock } = stage;
      const moments: [string, string, Record<string, string>][] = [
        [stage.at('07:59'), 'closed beforeHours', { opensAt: stage.at('08:00') }],
        [
          stage.at('12:30'),
          'paused break',
          { note: 'Istirahat siang', opensAt: stage.at('13:00') },
        ],
        [stage.at('15:01'), 'closed afterLastTicket', {}],
        [stage.at('16:00'), 'closed afterHours', {}],
        [stage.at('10:00', 5), 'closed noHoursToday', { opensAt: stage.at('08:00', 7) }],
        ['2026-12-25T10:00:00+09:00', 'closed closure', { note: 'Hari Raya Natal' }],
        ['2027-01-04T10:00:00+09:00', 'closed unknownHours', {}],
      ];
      for (const [at, expected, more] of moments) {
        clock.set(at);
        const queue = await hall.queue();
        expect(`${queue.state} ${queue.reason}`, at).to.equal(expected);
        expect(queue).to.include(more);
        const answer = await hall.request<Problem>({ queueId: 'a', source: 'walkIn' });
        expect(refusal(answer), at).to.equal('409 queue_not_open');
        expect(answer.body.fields).to.include({ reason: expected.split(' ')[1], ...more });
      }
    });

    it('are not given for who is yet to come', async () => {
      const { hall } = open();
      expect(await hall.queue('c')).to.include({
        state: 'closed',
        reason: 'phase',
        note: 'Segera',
      });
      expect(refusal(await hall.request({ serviceId: 'air' }))).to.equal('409 queue_not_open');
    });

    it('are held back by an officer for today', async () => {
      const stage = open();
      const { hall, clock } = stage;
      const set = (state: string, note?: string) =>
        hall.officer('/queues/a/state', { state, ...(note && { note }) });
      await set('paused', 'Jaringan terganggu');
      expect(await hall.queue()).to.include({
        state: 'paused',
        reason: 'officer',
        note: 'Jaringan terganggu',
      });
      expect(refusal(await hall.request({ queueId: 'a' }))).to.equal('409 queue_not_open');
      await set('open');
      expect((await hall.request({ queueId: 'a' })).status).to.equal(200);
      await set('closed');
      expect((await hall.queue()).state).to.equal('closed');
      clock.set(stage.at('09:00', 1));
      expect((await hall.queue()).state).to.equal('open');
    });

    it('tell how many are before, and how long that may take once somebody serves', async () => {
      const stage = open();
      const { hall, clock } = stage;
      for (let count = 0; count < 3; count++) await hall.take();
      const mine = await hall.take();
      expect(mine).to.include({ ahead: 3 }).and.not.to.have.property('waitMinutes');
      await hall.openCounters('one', 'two');
      const { waitMinutes: typical } = (await hall.own(mine)).body;
      expect(typical?.from).to.be.greaterThan(0).and.lessThan(15);
      expect(typical?.to).to.be.greaterThan(15);

      await hall.callNext('one', null);
      expect((await hall.own(mine)).body.ahead).to.equal(2);
      clock.pass(1);
      expect((await hall.own(mine)).body).not.to.have.property('secret');
    });
  });

  describe('Numbers on paper', () => {
    it('that an officer keys in never meet those that are given', async () => {
      const { hall } = open();
      await hall.take();
      const keyIn = (number: string) =>
        hall.officer<{ ticket: { number: string } }>('/queues/a/paper-tickets', { number });
      expect(refusal(await keyIn('A-001'))).to.equal('409 number_taken');
      expect((await keyIn('a 3')).body.ticket).to.include({ number: 'A-003', source: 'paper' });
      expect((await keyIn('A-002')).status).to.equal(200);
      expect(refusal(await keyIn('A-003'))).to.equal('409 number_taken');
      expect((await keyIn('A-005')).status).to.equal(200);
      expect((await hall.take()).number).to.equal('A-004');
      expect((await hall.take()).number).to.equal('A-006');
      for (const number of ['B-001', 'A-', 'A-000', '17', 'A-1000000']) {
        expect(refusal(await keyIn(number)), number).to.equal('400 invalid_request');
      }
      // Behind those who had numbers then, before those who got them after.
      expect(await hall.order()).to.deep.equal([
        'A-001',
        'A-002',
        'A-003',
        'A-005',
        'A-004',
        'A-006',
      ]);
    });

    it('are people in the hall: they use up its quota', async () => {
      const { hall } = open();
      for (const number of ['B-7', 'B-8', 'B-9']) {
        // They exist already, so they are not refused.
        expect((await hall.officer('/queues/b/paper-tickets', { number })).status).to.equal(200);
      }
      const answer = await hall.request({ queueId: 'b', source: 'walkIn' });
      expect(refusal(answer)).to.equal('409 queue_full');
      expect((await hall.request({ queueId: 'b' })).body.number).to.equal('B-1');
    });
  });
});
