import type { Talk } from '../talks/talk';
import type { Notebook } from './database';
import type { Note, NoteId } from './note';
import { forgetSearched } from './searchDatabase';

/** Milliseconds that a deleted note is kept. */
export const TRASH_TIME = 30 * 24 * 60 * 60 * 1000;

/** A deleted note, and its talk where that is known. */
export interface TrashedNote {
  note: Note;
  talk?: Talk;
  /** Milliseconds since the epoch: then it goes for good. */
  goesAt: number;
}

/** The notes that were deleted in the last 30 days, the one deleted last first. */
export async function trashedNotes(db: Notebook, now: number): Promise<TrashedNote[]> {
  const kept = db.notes.where('deletedAt').above(now - TRASH_TIME);
  const notes = await kept.reverse().toArray();
  const ids = [...new Set(notes.map(({ talkId }) => talkId))];
  const talks = new Map((await db.talks.bulkGet(ids)).map((talk) => [talk?.id, talk]));
  return notes.map((note) => {
    const talk = talks.get(note.talkId);
    return { note, goesAt: (note.deletedAt ?? now) + TRASH_TIME, ...(talk && { talk }) };
  });
}

/** Milliseconds that a picture is kept without a note or draft: its note may be being written. */
const PICTURE_TIME = 24 * 60 * 60 * 1000;

/**
 * Takes the notes out of the notebook for good, with their pictures, that were deleted 30 days ago; and
 * pictures that were taken a day ago for a note that was never kept.
 */
export async function cleanTrash(db: Notebook, now: number): Promise<void> {
  await removeDeleted(db, now - TRASH_TIME);
  await db.transaction('rw', db.notes, db.drafts, db.pictures, async () => {
    const named = (await db.pictures.orderBy('noteId').uniqueKeys()) as NoteId[];
    const [notes, drafts] = await Promise.all([
      db.notes.where('id').anyOf(named).primaryKeys(),
      db.drafts.where('id').anyOf(named).primaryKeys(),
    ]);
    const kept = new Set([...notes, ...drafts]);
    const lost = named.filter((id) => !kept.has(id));
    const pictures = db.pictures.where('noteId').anyOf(lost);
    await pictures.filter(({ createdAt }) => createdAt < now - PICTURE_TIME).delete();
  });
}

/** Takes a deleted note out of the notebook for good; all of them without an id. */
export async function emptyTrash(db: Notebook, id?: NoteId): Promise<void> {
  await removeDeleted(db, Number.MAX_SAFE_INTEGER, id);
}

async function removeDeleted(db: Notebook, until: number, only?: NoteId): Promise<void> {
  const removed = await db.transaction('rw', db.notes, db.pictures, async () => {
    const deleted = db.notes.where('deletedAt').belowOrEqual(until);
    const ids = await (only ? deleted.filter(({ id }) => id === only) : deleted).primaryKeys();
    await db.notes.bulkDelete(ids);
    await db.pictures.where('noteId').anyOf(ids).delete();
    return ids.length;
  });
  // The search's copy may still have their words.
  if (removed > 0) await forgetSearched();
}
