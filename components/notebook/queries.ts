import { Dexie } from 'dexie';
import type { TalkId } from '../talks/talk';
import type { Notebook } from './database';
import type { Draft, Note } from './note';
import { tagsOf } from './tags';

/** Returns the notes of a talk in the order of their moments, without deleted ones. */
export async function notesOfTalk(db: Notebook, talkId: TalkId): Promise<Note[]> {
  return notesByMoment(db, talkId).toArray();
}

/** Returns the number of a talk's notes. Reads only the keys of two indexes, and no note. */
export async function countNotes(db: Notebook, talkId: TalkId): Promise<number> {
  const [ids, deleted] = await Promise.all([
    allNotesOf(db, talkId).primaryKeys(),
    db.notes.where('deletedAt').above(0).primaryKeys(),
  ]);
  const deletedIds = new Set(deleted);
  return ids.filter((id) => !deletedIds.has(id)).length;
}

/** True where a talk has notes. Reads no further than the first note that is not deleted. */
export async function hasNotes(db: Notebook, talkId: TalkId): Promise<boolean> {
  return (await notesByMoment(db, talkId).first()) !== undefined;
}

/** True where any video of the page has notes, on a page whose videos have no certain ids. */
export async function hasNotesOnPage(db: Notebook, page: TalkId): Promise<boolean> {
  return (await notesByMoment(db, `${page}~`, `${page}~\uFFFF`).first()) !== undefined;
}

function notesByMoment(db: Notebook, first: string, last?: string) {
  return allNotesOf(db, first, last).filter((note) => note.deletedAt === undefined);
}

/**
 * Returns the notes of a talk in the order of their moments, deleted ones too.
 * @param last end of a range of talk ids that starts at `first`
 */
export function allNotesOf(db: Notebook, first: string, last = first) {
  return db.notes.where('[talkId+at]').between([first, Dexie.minKey], [last, Dexie.maxKey]);
}

/** Returns the drafts of a talk, the one typed last at the end. */
export function draftsOf(db: Notebook, talkId: TalkId) {
  return db.drafts
    .where('[talkId+updatedAt]')
    .between([talkId, Dexie.minKey], [talkId, Dexie.maxKey]);
}

/** Returns the latest notes of all talks, newest first. */
export async function latestNotes(db: Notebook, limit: number): Promise<Note[]> {
  return db.notes
    .orderBy('createdAt')
    .reverse()
    .filter((note) => note.deletedAt === undefined)
    .limit(limit)
    .toArray();
}

/** Returns the latest draft of a talk, if it has one. */
export async function draftOfTalk(db: Notebook, talkId: TalkId): Promise<Draft | undefined> {
  return draftsOf(db, talkId).last();
}

/** Number of latest notes whose tags are suggested. Older tags have to be typed in full. */
const TAG_NOTES_LIMIT = 1000;

/** Returns the tags of the latest notes, each once, the most recent first. */
export async function tagsInUse(db: Notebook): Promise<string[]> {
  const notes = await latestNotes(db, TAG_NOTES_LIMIT);
  return tagsOf(notes.map(({ text }) => text).join('\n\n'));
}
