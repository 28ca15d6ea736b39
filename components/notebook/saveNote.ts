import type { Table } from 'dexie';
import type { DescribedTalk } from '../talks/talk';
import { laterThan, type NoteVersions } from './changeNote';
import type { Notebook } from './database';
import { tablesOfTalk } from './mergeTalks';
import type { Note, NoteDraft } from './note';
import { rememberTalk } from './rememberTalk';

/**
 * Stores a note and its talk and removes the note's draft, all or nothing. A note that arrives twice is
 * stored once, with the last text.
 * @param now milliseconds since the epoch
 */
export async function saveNote(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<NoteVersions> {
  return db.transaction('rw', tablesOfNote(db), async () => {
    const before = await db.notes.get(draft.id);
    const fresh: Note = { ...draft, pictureIds: [], createdAt: now, updatedAt: now };
    const after: Note = { ...(before ?? fresh), ...draft, updatedAt: laterThan(before, now) };
    await db.notes.put(after);
    await db.drafts.delete(draft.id);
    await deleteUnusedPictures(db, after);
    await rememberTalk(db, talk, now);
    return { after, ...(before && { before }) };
  });
}

/**
 * Stores the draft of a note. An empty text without a picture removes the draft. Does nothing where the
 * note is already saved, because a keystroke may arrive after its Enter.
 * @param now milliseconds since the epoch
 */
export async function keepDraft(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfNote(db), async () => {
    if (await db.notes.get(draft.id)) return;
    if (draft.text.trim() === '' && !draft.pictureIds?.length) {
      // The pictures stay until `cleanTrash`, because the user may bring a removed one back.
      await db.drafts.delete(draft.id);
      return;
    }
    await db.drafts.put({ ...draft, updatedAt: now });
    await rememberTalk(db, talk, now);
  });
}

function tablesOfNote(db: Notebook): Table[] {
  return [...tablesOfTalk(db), db.pictures];
}

/** Deletes pictures that were taken for a note and then removed from it. */
async function deleteUnusedPictures(
  db: Notebook,
  note: Pick<Note, 'id' | 'pictureIds'>,
): Promise<void> {
  const pictures = db.pictures.where({ noteId: note.id });
  await pictures.filter(({ id }) => !note.pictureIds.includes(id)).delete();
}
