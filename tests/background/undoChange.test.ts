import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ChangedSinceError,
  deleteNote,
  editNote,
  NoSuchNoteError,
  undoChange,
} from '../../components/notebook/changeNote';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import { NoteId } from '../../components/notebook/note';
import { saveNote } from '../../components/notebook/saveNote';
import { borg } from '../exports/examples';

const id = v.parse(NoteId, '01a2058f-1749-70e7-a315-000000000001');
const draft = { id, talkId: borg.id, at: 5, text: 'first' };

describe('taking a change of a note back', () => {
  let db: Notebook;
  beforeEach(() => {
    db = openNotebook(`undo-${crypto.randomUUID()}`);
  });

  it('goes back step by step, until the note is deleted as it was saved', async () => {
    const saved = await saveNote(db, draft, borg, 1);
    const edited = await editNote(db, { id, text: 'second', until: 9 }, 2);
    const moved = await editNote(db, { id, at: 7, until: null, done: true }, 3);
    const deleted = await deleteNote(db, id, 4);
    const was = [];
    for (const [index, change] of [deleted, moved, edited, saved].entries()) {
      const { after } = await undoChange(db, change, 10 + index);
      was.push([after.text, after.at, after.until, after.done, after.deletedAt]);
    }
    expect(was).toEqual([
      ['second', 7, undefined, true, undefined],
      ['second', 5, 9, undefined, undefined],
      ['first', 5, undefined, undefined, undefined],
      ['first', 5, undefined, undefined, 13],
    ]);
  });

  it('is refused where the note says something else by now', async () => {
    await saveNote(db, draft, borg, 1);
    const edited = await editNote(db, { id, text: 'second' }, 2);
    await editNote(db, { id, text: 'third' }, 3);
    await expect(undoChange(db, edited, 4)).rejects.toThrow(ChangedSinceError);
    expect((await db.notes.get(id))?.text).toBe('third');
  });

  it('is refused where the note is gone for good', async () => {
    await saveNote(db, draft, borg, 1);
    const deleted = await deleteNote(db, id, 2);
    await db.notes.delete(id);
    await expect(undoChange(db, deleted, 3)).rejects.toThrow(NoSuchNoteError);
  });
});
