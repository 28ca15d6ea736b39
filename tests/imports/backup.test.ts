import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyPlan, planImport } from '../../components/imports/planImport';
import { undoImport } from '../../components/imports/undoImport';
import type { Note } from '../../components/notebook/note';
import { dix, noteOf, pictureOf, storedTalk } from '../popup/stage';
import {
  anyNotebook,
  apply,
  backupText,
  emptyNotebook,
  everythingIn,
  fill,
  NOW,
  read,
  take,
} from './notebooks';

const talk = storedTalk(dix);
const first = noteOf(dix, 1, 12, 'first thing');
const second = noteOf(dix, 2, 723, 'second thing');
const pictureId = '0b8a4f0c-7a59-4c2b-9d36-000000000001';

async function notebookOf(...notes: Note[]) {
  const db = emptyNotebook();
  await fill(db, { talks: [talk], notes, pictures: [pictureOf(first.id, pictureId)] });
  return db;
}

describe('a backup', () => {
  it('gives the same notebook, whatever is in it, and nothing a second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (contents) => {
        const db = emptyNotebook();
        await fill(db, contents);
        const text = await backupText(db);
        const again = emptyNotebook();
        await take(again, text);
        expect(await everythingIn(again)).toEqual(await everythingIn(db));
        expect(isEmptyPlan(await planImport(again, await read(again, text)))).toBe(true);
        await Promise.all([db.delete(), again.delete()]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same for the same notebook, and JSON', async () => {
    const db = await notebookOf(first, second);
    const text = await backupText(db);
    expect(await backupText(db)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ format: 'talkmark-backup', version: 1 });
  });

  it('is read, too, where another program wrote it anew', async () => {
    const db = await notebookOf(first, second);
    const text = JSON.stringify(JSON.parse(await backupText(db)), null, 2);
    const again = emptyNotebook();
    await take(again, text);
    expect(await everythingIn(again)).toEqual(await everythingIn(db));
  });

  it('of some talks has what belongs to them alone', async () => {
    const db = await notebookOf(first);
    const elsewhere = { ...talk, id: 'youtube:elsewhere00' as never };
    await db.talks.put(elsewhere);
    await db.notes.put({ ...second, talkId: elsewhere.id });
    const again = emptyNotebook();
    await take(again, await backupText(db, new Set([talk.id])));
    expect(await again.talks.toCollection().keys()).toEqual([talk.id]);
    expect((await again.notes.toArray()).map(({ id }) => id)).toEqual([first.id]);
    expect(await again.pictures.count()).toBe(1);
  });

  it('of more records than are read at once has all of them', async () => {
    const db = emptyNotebook();
    const notes = Array.from({ length: 2500 }, (_, place) => noteOf(dix, place, place, 'x'));
    await fill(db, { talks: [talk], notes, pictures: [] });
    const again = emptyNotebook();
    await take(again, await backupText(db));
    expect(await again.notes.count()).toBe(2500);
  });
});

describe('an import', () => {
  it('lets the newer one of two notes win', async () => {
    const db = await notebookOf({ ...first, text: 'mine, later', updatedAt: 50 }, second);
    const other = await notebookOf(first, { ...second, text: 'theirs, later', updatedAt: 60 });
    const plan = await take(db, await backupText(other));
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual([
      'mine, later',
      'theirs, later',
    ]);
    expect(plan.notes).toMatchObject({ skipped: 1, conflicts: 0 });
  });

  it('keeps both sides of a conflict, once', async () => {
    const db = await notebookOf({ ...first, text: 'changed here', updatedAt: 50 });
    const other = await notebookOf({ ...first, text: 'changed there', updatedAt: 60 });
    const text = await backupText(other);
    const plan = await take(db, text);
    const texts = async () => (await db.notes.toArray()).map((note) => note.text).sort();
    expect(await texts()).toEqual(['changed here', 'changed there']);
    expect(plan.notes.conflicts).toBe(1);
    expect(isEmptyPlan(await planImport(db, await read(db, text)))).toBe(true);
  });

  it('never takes a correction or a feedback away', async () => {
    const db = await notebookOf(first);
    const other = await notebookOf(first);
    await db.talks.update(talk.id, {
      corrections: { title: 'Mine' },
      feedback: 'Good',
      updatedAt: 5,
    });
    await other.talks.update(talk.id, { feedback: 'Bad', rating: 2, updatedAt: 9 });
    await take(db, await backupText(other));
    expect(await db.talks.get(talk.id)).toMatchObject({
      corrections: { title: 'Mine' },
      feedback: 'Bad\n\nGood',
      rating: 2,
    });
  });

  it('can be taken back, but for what was changed since', async () => {
    const db = await notebookOf({ ...first, text: 'older' });
    const before = await everythingIn(db);
    const other = await notebookOf({ ...first, text: 'newer', updatedAt: 60 }, second);
    await other.drafts.put({ ...noteOf(dix, 5, 5, 'half'), updatedAt: 3 });
    await take(db, await backupText(other));
    const [importRecord] = await db.imports.toArray();
    await undoImport(db, importRecord?.id ?? '', NOW);
    expect(await everythingIn(db)).toEqual(before);
    await expect(undoImport(db, importRecord?.id ?? '', NOW)).rejects.toThrow('no import');

    await take(db, await backupText(other));
    await db.notes.update(second.id, { text: 'edited after', updatedAt: NOW });
    const again = (await db.imports.toArray()).find(({ undoneAt }) => undoneAt === undefined);
    await undoImport(db, again?.id ?? '', NOW);
    expect((await db.notes.get(second.id))?.text).toBe('edited after');
    expect((await db.notes.get(first.id))?.text).toBe('older');
  });

  it('changes nothing where it is stopped', async () => {
    const db = await notebookOf(first);
    const before = await everythingIn(db);
    const contents = await read(db, await backupText(await notebookOf(first, second)));
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(apply(db, contents, stopped)).rejects.toThrow('stopped');
    expect(await everythingIn(db)).toEqual(before);
    expect(await db.imports.count()).toBe(0);
  });

  it('files notes under the talk that theirs was merged into', async () => {
    const db = await notebookOf();
    const gone = { ...talk, id: 'youtube:otherupload' as never, mergedInto: talk.id };
    await db.talks.put(gone);
    const other = emptyNotebook();
    const { mergedInto: _, ...theirs } = gone;
    await fill(other, { talks: [theirs], notes: [{ ...first, talkId: gone.id }], pictures: [] });
    await take(db, await backupText(other));
    expect((await db.notes.get(first.id))?.talkId).toBe(talk.id);
  });
});
