import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNotebook } from '../../components/notebook/database';
import { describeTalk } from '../../components/notebook/describeTalk';
import { CannotMergeError, mergeTalks } from '../../components/notebook/mergeTalks';
import { notesOfTalk } from '../../components/notebook/queries';
import type { TalkId } from '../../components/talks/talk';
import { dix, noteOf, storedTalk } from '../popup/stage';

const own = { ...dix, id: 'web:https://a.example/' as TalkId, url: 'https://a.example/' };

async function twoTalks() {
  const db = openNotebook(`merge-${crypto.randomUUID()}`);
  const facts = { title: 'Their title' };
  await db.talks.bulkPut([
    { ...storedTalk(dix), feedback: 'Kept', watchedTo: 5 },
    { ...storedTalk(own), guesses: facts, feedback: 'Gone', watchedTo: 9, rating: 4 },
  ]);
  await db.notes.bulkPut([
    noteOf(dix, 1, 10, 'kept'),
    noteOf(own, 2, 20, 'moved'),
    { ...noteOf(own, 3, 30, 'deleted'), deletedAt: 4 },
  ]);
  await db.drafts.put({ ...noteOf(own, 4, 40, 'draft'), updatedAt: 1 });
  await db.aliases.put({ name: 'https://b.example/', talkId: own.id, createdAt: 1 });
  return db;
}

describe('merging two records of a talk', () => {
  it('takes everything of one to the other, whose facts win', async () => {
    const db = await twoTalks();
    await mergeTalks(db, own.id, dix.id, 50);
    expect((await notesOfTalk(db, dix.id)).map(({ text }) => text)).toEqual(['kept', 'moved']);
    expect(await notesOfTalk(db, own.id)).toEqual([]);
    expect(await db.notes.toArray()).toHaveLength(3);
    expect((await db.drafts.toArray()).map(({ talkId }) => talkId)).toEqual([dix.id]);
    expect((await db.aliases.get('https://b.example/'))?.talkId).toBe(dix.id);
    expect(await db.talks.get(dix.id)).toMatchObject({
      guesses: { title: dix.guesses.title },
      feedback: 'Kept\n\nGone',
      watchedTo: 9,
      rating: 4,
    });
  });

  it('files what is noted later on the video of the first under the second', async () => {
    const db = await twoTalks();
    await mergeTalks(db, own.id, dix.id, 50);
    const { talk } = await describeTalk(db, { id: own.id, url: own.url, title: 'Their title' });
    expect(talk).toMatchObject({ id: dix.id, guesses: { title: dix.guesses.title } });
  });

  it('is refused for one talk, for what is gone, and in circles; nothing is changed then', async () => {
    const db = await twoTalks();
    const nowhere = 'web:https://nowhere.example/' as TalkId;
    await expect(mergeTalks(db, dix.id, dix.id, 50)).rejects.toThrow(CannotMergeError);
    await expect(mergeTalks(db, dix.id, nowhere, 50)).rejects.toThrow(CannotMergeError);
    await mergeTalks(db, own.id, dix.id, 50);
    const before = await db.talks.toArray();
    await expect(mergeTalks(db, dix.id, own.id, 51)).rejects.toThrow(CannotMergeError);
    expect(await db.talks.toArray()).toEqual(before);
  });

  it('loses no note, whatever is merged into what', async () => {
    const place = fc.nat({ max: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, place), { maxLength: 8 }), async (pairs) => {
        const db = openNotebook(`merge-${crypto.randomUUID()}`);
        const all = [0, 1, 2, 3, 4].map((n) => ({ ...dix, id: `web:${n}` as TalkId }));
        await db.talks.bulkPut(all.map(storedTalk));
        await db.notes.bulkPut(all.map((talk, n) => noteOf(talk, n, n, 'text')));
        for (const [from, into] of pairs) {
          await mergeTalks(db, `web:${from}` as TalkId, `web:${into}` as TalkId, 5).catch(() => {});
        }
        const shown = await db.talks.filter(({ mergedInto }) => mergedInto === undefined).toArray();
        const notes = await Promise.all(shown.map(({ id }) => notesOfTalk(db, id)));
        expect(notes.flat()).toHaveLength(5);
      }),
      { numRuns: 40 },
    );
  });
});
