import { describe, expect, it } from 'vitest';
import { deleteNote } from '../../components/notebook/changeNote';
import { openNotebook } from '../../components/notebook/database';
import { deleteTalks, restoreTalks } from '../../components/notebook/deleteTalks';
import { notesOfTalk } from '../../components/notebook/queries';
import { saveNote } from '../../components/notebook/saveNote';
import { dix, noteOf, storedTalk } from '../popup/stage';

async function notebookWithTalk() {
  const db = openNotebook(`delete-${crypto.randomUUID()}`);
  await db.talks.put(storedTalk(dix));
  await db.notes.bulkPut([1, 2, 3].map((number) => noteOf(dix, number, number, 'text')));
  return db;
}

describe('deleting talks', () => {
  it('takes their notes along, and brings back those that went with it', async () => {
    const db = await notebookWithTalk();
    const before = noteOf(dix, 1, 1, 'text');
    await deleteNote(db, before.id, 4);
    await deleteTalks(db, [dix.id], 5);
    expect(await notesOfTalk(db, dix.id)).toEqual([]);
    expect(await db.talks.get(dix.id)).toMatchObject({ deletedAt: 5 });

    await restoreTalks(db, [dix.id], 6);
    expect((await notesOfTalk(db, dix.id)).map(({ at }) => at)).toEqual([2, 3]);
    expect(await db.talks.get(dix.id)).not.toHaveProperty('deletedAt');
    expect(await db.notes.get(before.id)).toMatchObject({ deletedAt: 4 });
  });

  it('is over for a talk that is noted again', async () => {
    const db = await notebookWithTalk();
    await deleteTalks(db, [dix.id], 5);
    const { id, talkId, at, text } = noteOf(dix, 9, 9, 'new');
    await saveNote(db, { id, talkId, at, text }, dix, 6);
    expect(await db.talks.get(dix.id)).not.toHaveProperty('deletedAt');
    expect(await notesOfTalk(db, dix.id)).toHaveLength(1);
  });

  it('leaves what it does not know', async () => {
    const db = await notebookWithTalk();
    await restoreTalks(db, [dix.id], 5);
    await deleteTalks(db, [], 5);
    expect(await notesOfTalk(db, dix.id)).toHaveLength(3);
  });
});
