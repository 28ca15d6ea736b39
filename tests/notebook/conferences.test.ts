import { expect, it } from 'vitest';
import { keepConference } from '../../components/notebook/conferences';
import { openNotebook } from '../../components/notebook/database';
import type { TalkId } from '../../components/talks/talk';

const edition = { name: 'dotScale', edition: '2018' };

it('keeps each thing that is set of an edition beside what was set before', async () => {
  const db = openNotebook(`conferences-${crypto.randomUUID()}`);
  const order = ['web:a' as TalkId];
  await keepConference(db, { ...edition, order }, 5);
  await keepConference(db, { ...edition, date: '2018-06-01' }, 6);
  expect(await db.conferences.toArray()).toMatchObject([
    { ...edition, order, date: '2018-06-01', createdAt: 5, updatedAt: 6 },
  ]);
});

it('takes another spelling of its name for the same edition', async () => {
  const db = openNotebook(`conferences-${crypto.randomUUID()}`);
  await keepConference(db, { ...edition, place: 'Paris' }, 5);
  await keepConference(db, { name: 'DOTSCALE', edition: '2018', date: '2018-06-01' }, 6);
  expect(await db.conferences.toArray()).toMatchObject([{ ...edition, place: 'Paris' }]);
});

it('begins anew after the edition was deleted', async () => {
  const db = openNotebook(`conferences-${crypto.randomUUID()}`);
  await keepConference(db, { ...edition, place: 'Paris' }, 5);
  await db.conferences.toCollection().modify({ deletedAt: 6 });
  await keepConference(db, { ...edition, date: '2018-06-01' }, 7);
  const [one] = await db.conferences.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  expect(one).not.toHaveProperty('place');
});
