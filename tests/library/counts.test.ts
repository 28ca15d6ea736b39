import { expect, it } from 'vitest';
import { countsOf, readShelf } from '../../components/library/counts';
import { openNotebook } from '../../components/notebook/database';
import { dix, noteOf, pictureOf, storedTalk } from '../popup/stage';

it('counts the notes and pictures of each talk, but for deleted notes', async () => {
  const db = openNotebook(`counts-${crypto.randomUUID()}`);
  await db.talks.put(storedTalk(dix));
  const [kept, deleted] = [noteOf(dix, 1, 10, 'a'), { ...noteOf(dix, 2, 20, 'b'), deletedAt: 5 }];
  await db.notes.bulkPut([kept, deleted]);
  await db.pictures.bulkPut([
    pictureOf(kept.id, 'p1'),
    pictureOf(kept.id, 'p2'),
    pictureOf(deleted.id, 'p3'),
  ]);
  const shelf = await readShelf(db);
  expect(countsOf(shelf, dix.id)).toEqual({ notes: 1, pictures: 2 });
  const edition = shelf.editions.find(({ key }) => key === 'dotscale/2015');
  expect(edition?.talks.find(({ id }) => id === dix.id)?.stored).toBeDefined();
});
