import type { Talk } from '../talks/talk';
import type { Notebook } from './database';
import type { Note, NoteId } from './note';
import { forgetSearched } from './searchDatabase';

/** How long a deleted note is kept, in milliseconds. */
export const TRASH_TIME = 30 * 24 * 60 * 60 * 1000;

/** A deleted note with its talk, where that is stored. */
export interface TrashedNote {
  note: Note;
  talk?: Talk;
  /** When the note is removed for good, in milliseconds since the epoch. */
  goesAt: number;
}

/** Returns the notes deleted in the last 30 days, the latest deletion first. */
export async function trashedNotes(db: Notebook, now: number): Promise<TrashedNote[]> {
  const trashed = db.notes.where('deletedAt').above(now - TRASH_TIME);
  const notes = await trashed.reverse().toArray();
  const ids = [...new Set(notes.map(({ talkId }) => talkId))];
  const talks = new Map((await db.talks.bulkGet(ids)).map((talk) => [talk?.id, talk]));
  return notes.map((note) => {
    const talk = talks.get(note.talkId);
    return { note, goesAt: (note.deletedAt ?? now) + TRASH_TIME, ...(talk && { talk }) };
  });
}

/** A picture without a note or draft is kept for so long, because its note may still be written. */
const ORPHAN_PICTURE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes for good: notes deleted more than 30 days ago, with their pictures, and pictures older than a
 * day whose note was never saved.
 */
export async function cleanTrash(db: Notebook, now: number): Promise<void> {
  await removeDeleted(db, now - TRASH_TIME);
  await db.transaction('rw', db.notes, db.drafts, db.pictures, async () => {
    const noteIds = (await db.pictures.orderBy('noteId').uniqueKeys()) as NoteId[];
    const [notes, drafts] = await Promise.all([
      db.notes.where('id').anyOf(noteIds).primaryKeys(),
      db.drafts.where('id').anyOf(noteIds).primaryKeys(),
    ]);
    const storedIds = new Set([...notes, ...drafts]);
    const missingIds = noteIds.filter((id) => !storedIds.has(id));
    const pictures = db.pictures.where('noteId').anyOf(missingIds);
    await pictures.filter(({ createdAt }) => createdAt < now - ORPHAN_PICTURE_MS).delete();
  });
}

/** Removes a deleted note for good; without an id, removes all deleted notes. */
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
  // The search's copy may still contain their text.
  if (removed > 0) await forgetSearched();
}
