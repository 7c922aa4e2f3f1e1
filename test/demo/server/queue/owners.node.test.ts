import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Problem } from '../../../../src/contract/index.js';
import { onEveryDatabase } from '../databases.js';
import { refusal, shareHall } from './hall-server.js';

onEveryDatabase('Owners of numbers, and their requests', (databases) => {
  const open = shareHall(databases);

  describe('The owner of a number', () => {
    it('is known by a secret that comes once with the number, and that no cache keeps', async () => {
      const { hall } = open();
      const answer = await hall.request({ queueId: 'a' });
      expect(answer.headers.get('Cache-Control')).to.equal('no-store');
      expect(answer.body.secret).to.have.length.of.at.least(32);
      const read = await hall.own(answer.body);
      expect(read.headers.get('Cache-Control')).to.equal('no-store');
      expect(read.headers.has('ETag')).to.equal(false);
      const { secret: _secret, ...rest } = answer.body;
      expect(read.body).to.deep.equal(rest);
    });

    it('is refused alike with a wrong secret, with none, and for a number that is not there', async () => {
      const { hall } = open();
      const mine = (await hall.request({ queueId: 'a' })).body;
      const theirs = (await hall.request({ queueId: 'a' })).body;
      const paper = await hall.officer<{ ticket: { id: string } }>('/queues/a/paper-tickets', {
        number: 'A-700',
      });
      const answers = [
        await hall.own({ id: mine.id, secret: theirs.secret }),
        await hall.own({ id: mine.id, secret: 'short' }),
        await hall.own({ id: randomUUID(), secret: mine.secret }),
        // Nobody has the secret of a number that was on paper.
        await hall.own({ id: paper.body.ticket.id, secret: mine.secret }),
        await hall.send<Problem>('GET', `/v1/tickets/${mine.id}`),
        await hall.own({ id: mine.id, secret: theirs.secret }, 'cancel'),
        await hall.own({ id: randomUUID(), secret: mine.secret }, 'cancel'),
      ];
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).to.have.property(
        'size',
        1,
      );
      expect(answers.map(refusal)[0]).to.equal('404 not_found');
      expect((await hall.own(mine)).body.state).to.equal('waiting');
    });

    it('is not locked out by others who guess, who are told to wait', async () => {
      const { hall } = open();
      const mine = (await hall.request({ queueId: 'a' })).body;
      const guesses = [];
      for (let count = 0; count < 12; count++) {
        guesses.push(refusal(await hall.own({ id: mine.id, secret: `a-wrong-secret-${count}` })));
      }
      expect(guesses.slice(0, 10)).to.deep.equal(Array(10).fill('404 not_found'));
      expect(guesses.slice(10)).to.deep.equal(Array(2).fill('429 too_many_requests'));
      expect((await hall.own(mine)).status).to.equal(200);
      // Per number, not per address: somebody else here is not held up.
      const other = (await hall.request({ queueId: 'a' })).body;
      expect(refusal(await hall.own({ id: other.id, secret: 'a-wrong-secret-x' }))).to.equal(
        '404 not_found',
      );
    });

    it('has it until its day ends', async () => {
      const stage = open();
      const { hall, clock } = stage;
      const mine = await hall.take();
      clock.set(stage.at('23:59'));
      expect((await hall.own(mine)).body.state).to.equal('waiting');
      clock.set(stage.at('00:00', 1));
      expect(refusal(await hall.own(mine))).to.equal('404 not_found');
      expect(refusal(await hall.own(mine, 'cancel'))).to.equal('404 not_found');
    });

    it('can do what the state of the number allows, and is told the state when it does not', async () => {
      const { hall } = open();
      await hall.openCounters('one');
      const mine = (await hall.request({ queueId: 'a' })).body;
      const states = async (...acts: string[]) => {
        const seen = [];
        for (const act of acts) {
          const answer = await hall.own<Problem & { state: string }>(mine, act, { places: 1 });
          seen.push(
            answer.status === 200
              ? answer.body.state
              : `${answer.body.code} ${answer.body.fields?.['state']}`,
          );
        }
        return seen;
      };
      expect(
        await states('rejoin', 'check-in', 'check-in', 'leave', 'leave', 'rejoin'),
      ).to.deep.equal([
        'not_possible_now waiting',
        'waiting',
        'waiting',
        'missed',
        'not_possible_now missed',
        'waiting',
      ]);
      await hall.callNext('one', null);
      expect((await hall.own(mine)).body).to.deep.include({
        state: 'called',
        calls: 1,
        counter: { id: 'one', label: 'Loket 1' },
      });
      expect(await states('delay', 'leave', 'cancel', 'cancel', 'rejoin')).to.deep.equal([
        'not_possible_now called',
        'not_possible_now called',
        'cancelled',
        'not_possible_now cancelled',
        'not_possible_now cancelled',
      ]);
      // The counter is free again.
      const { counters } = await hall.desk();
      expect(counters[0]).to.include({ id: 'one' }).and.not.have.property('serving');
    });
  });

  describe('A request that is sent again', () => {
    it('gets the same answer to the byte, secret and all, also when much has happened since', async () => {
      const { hall } = open();
      await hall.openCounters('one');
      const key = randomUUID();
      const first = await hall.request({ queueId: 'a', source: 'walkIn' }, key);
      await hall.take();
      await hall.callNext('one', null);
      const again = await hall.request({ queueId: 'a', source: 'walkIn' }, key);
      expect([again.status, again.text]).to.deep.equal([200, first.text]);
      expect((await hall.take()).number).to.equal('A-003');

      const cancelKey = randomUUID();
      const cancelled = await hall.own(first.body, 'cancel', {}, cancelKey);
      expect(cancelled.body.state).to.equal('cancelled');
      const repeated = await hall.own(first.body, 'cancel', {}, cancelKey);
      expect([repeated.status, repeated.text]).to.deep.equal([200, cancelled.text]);
    });

    it('does it once, also when it comes many times at once', async () => {
      const { hall } = open();
      const key = randomUUID();
      const wish = { queueId: 'a', source: 'walkIn' };
      const answers = await Promise.all(Array.from({ length: 8 }, () => hall.request(wish, key)));
      expect(new Set(answers.map(({ text }) => text))).to.have.property('size', 1);
      expect((await hall.queue()).waiting).to.equal(1);
    });

    it('is refused under a key that was for something else', async () => {
      const { hall } = open();
      const key = randomUUID();
      const { body } = await hall.request({ queueId: 'a' }, key);
      const others = [
        await hall.request({ queueId: 'b' }, key),
        await hall.request({ queueId: 'a', priorityGroupId: 'lansia' }, key),
        await hall.own(body, 'cancel', {}, key),
        await hall.officer('/malls/timur/close-day', {}, key),
      ];
      for (const answer of others) expect(refusal(answer)).to.equal('422 idempotency_key_reused');
      const delayed = randomUUID();
      expect((await hall.own(body, 'delay', { places: 1 }, delayed)).status).to.equal(200);
      const more = await hall.own(body, 'delay', { places: 2 }, delayed);
      expect(refusal(more)).to.equal('422 idempotency_key_reused');
    });

    it('needs a key, and a good one', async () => {
      const { hall } = open();
      const { id, secret } = (await hall.request({ queueId: 'a' })).body;
      const own = { 'Ticket-Secret': secret };
      const officer = await hall.authorization();
      const without: [string, object, Record<string, string>][] = [
        ['/v1/malls/timur/tickets', { queueId: 'a' }, {}],
        [`/v1/tickets/${id}/cancel`, {}, own],
        ['/officer/v1/malls/timur/close-day', {}, officer],
      ];
      for (const [path, body, headers] of without) {
        const none = await hall.send('POST', path, body, headers);
        expect(refusal(none), path).to.equal('400 idempotency_key_required');
        const short = await hall.send('POST', path, body, {
          ...headers,
          'Idempotency-Key': 'short',
        });
        expect(refusal(short), path).to.equal('400 invalid_request');
      }
      expect((await hall.own({ id, secret })).body.state).to.equal('waiting');
    });

    it('that was refused is looked at again', async () => {
      const stage = open();
      const { hall, clock } = stage;
      const key = randomUUID();
      clock.set(stage.at('07:30'));
      expect(refusal(await hall.request({ queueId: 'a' }, key))).to.equal('409 queue_not_open');
      clock.set(stage.at('08:00'));
      expect((await hall.request({ queueId: 'a' }, key)).status).to.equal(200);
    });
  });

  describe('The body of a request', () => {
    it('must be a JSON object, and not large, whatever its length is said to be', async () => {
      const { hall } = open();
      const send = async (body: string | ReadableStream, type = 'application/json') => {
        const response = await fetch(`${hall.url}/v1/malls/timur/tickets`, {
          method: 'POST',
          headers: { 'Content-Type': type, 'Idempotency-Key': randomUUID() },
          body,
          // A stream is sent in chunks, without a length.
          duplex: 'half',
        } as RequestInit);
        return refusal({
          status: response.status,
          body: (await response.json()) as Problem,
          text: '',
          headers: response.headers,
        });
      };
      expect(await send('queueId=a', 'application/x-www-form-urlencoded')).to.equal(
        '415 invalid_request',
      );
      expect(await send('{"queueId":"a"}', 'text/plain')).to.equal('415 invalid_request');
      expect(await send('{"queueId":')).to.equal('400 invalid_request');
      expect(await send('["a"]')).to.equal('400 invalid_request');
      expect(await send('null')).to.equal('400 invalid_request');
      const large = `{"queueId":"${'a'.repeat(70_000)}"}`;
      expect(await send(large)).to.equal('413 invalid_request');
      expect(await send(new Blob([large]).stream())).to.equal('413 invalid_request');
    });

    it('may come from a page of another origin', async () => {
      const { hall } = open();
      const { headers } = await fetch(`${hall.url}/v1/malls/timur/tickets`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://tiyuh.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers':
            'authorization,content-type,idempotency-key,kiosk-key,ticket-secret',
        },
      });
      expect(headers.get('Access-Control-Allow-Methods')).to.include('POST');
      const allowed = headers.get('Access-Control-Allow-Headers')?.toLowerCase();
      for (const name of [
        'authorization',
        'content-type',
        'idempotency-key',
        'kiosk-key',
        'ticket-secret',
      ]) {
        expect(allowed).to.include(name);
      }
    });

    it('is for the methods that a path knows', async () => {
      const { hall } = open();
      const { status, headers } = await hall.send('GET', '/v1/malls/timur/tickets');
      expect([status, headers.get('Allow')]).to.deep.equal([405, 'POST, OPTIONS']);
    });
  });
});
