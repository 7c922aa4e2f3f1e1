import { it } from 'node:test';
import { expect } from 'chai';
import type { Service } from '../../../../src/contract/index.js';
import { onEveryDatabase } from '../databases.js';
import { shareHall } from './hall-server.js';

onEveryDatabase('A service of the catalogue', (databases) => {
  const open = shareHall(databases);

  it('tells how many people wait for it now, and of which moment that is', async () => {
    const { hall, clock } = open();
    const waitingFor = async (service: string) =>
      (await hall.send<Service>('GET', `/v1/services/${service}`)).body.waitingNow;
    expect((await waitingFor('kia'))?.count).to.equal(0);
    await hall.take('a', { serviceId: 'ktp' });
    await hall.take('a', { serviceId: 'kia' });
    // Who has not come yet does not wait in the hall.
    await hall.request({ queueId: 'a', source: 'online' });
    clock.pass(3);
    // One line is for both.
    for (const service of ['ktp', 'kia']) {
      const told = await waitingFor(service);
      expect(told?.count).to.equal(2);
      expect(Date.parse(told?.at ?? '')).to.equal(clock.now());
    }
    expect((await waitingFor('kk'))?.count).to.equal(0);
  });

  it('is the same answer for a minute in which nobody comes or goes', async () => {
    const { hall, clock } = open();
    const tag = async () => (await hall.send('GET', '/v1/services/kia')).headers.get('etag');
    const first = await tag();
    clock.pass(0.5);
    expect(await tag()).to.equal(first);
    clock.pass(0.5);
    expect(await tag()).not.to.equal(first);
  });

  it('says nothing of it where there is no queue that gives numbers', async () => {
    const stage = open();
    const { hall, clock } = stage;
    const service = async (id: string) => (await hall.send('GET', `/v1/services/${id}`)).body;
    expect(await service('air'))
      .to.include({ id: 'air' })
      .and.not.to.have.property('waitingNow');
    clock.set(stage.at('06:00'));
    expect(await service('ktp'))
      .to.include({ id: 'ktp' })
      .and.not.to.have.property('waitingNow');
  });
});
