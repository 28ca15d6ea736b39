import { expect, it } from 'vitest';
import { addTalks } from '../../components/notebook/addTalks';
import { openNotebook } from '../../components/notebook/database';
import { editionsOf } from '../../components/talks/editions';
import { factsOf } from '../../components/talks/talk';
import { dix, storedTalk } from '../popup/stage';

const edition = { name: 'Elsewhere', edition: '2024', date: '2024-05-06' };

it('adds an edition in the order of its list', async () => {
  const db = openNotebook(`add-${crypto.randomUUID()}`);
  await addTalks(
    db,
    {
      ...edition,
      talks: [
        { title: 'Z last', speakers: ['Ann'], url: 'https://youtu.be/aaaaaaaaaaa', duration: 60 },
        { title: 'A first', speakers: [] },
        { title: 'M', speakers: [], url: 'https://vimeo.com/76979871' },
        { title: 'N', speakers: [], url: 'https://talks.example.org/n?utm_source=x#t=3' },
      ],
    },
    5,
  );
  const [talks, conferences] = [await db.talks.toArray(), await db.conferences.toArray()];
  const [added] = editionsOf({ talks, conferences, learnt: new Map(), catalogue: [] });
  expect(added).toMatchObject({ key: 'elsewhere/2024', date: '2024-05-06', isOrdered: true });
  expect(added?.talks.map(({ id, facts }) => [id, facts.title])).toEqual([
    ['youtube:aaaaaaaaaaa', 'Z last'],
    ['listed:elsewhere-2024/a-first', 'A first'],
    ['vimeo:76979871', 'M'],
    ['web:https://talks.example.org/n', 'N'],
  ]);
  expect(added?.talks[0]?.stored).toMatchObject({ duration: 60 });
});

it('leaves what is kept of a talk as it is', async () => {
  const db = openNotebook(`add-${crypto.randomUUID()}`);
  await db.talks.put({ ...storedTalk(dix), corrections: { title: 'Mine' }, feedback: 'Good' });
  const again = { title: 'Another title', speakers: ['X'], url: dix.url };
  await addTalks(db, { ...edition, talks: [again] }, 5);
  const talk = await db.talks.get(dix.id);
  expect(talk).toMatchObject({ feedback: 'Good', guesses: dix.guesses });
  expect(talk && factsOf(talk).title).toBe('Mine');
});
