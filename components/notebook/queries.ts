import { Dexie } from 'dexie';
import type { TalkId } from '../talks/talk';
import type { Notebook } from './database';
import type { Draft, Note } from './note';
import { tagsOf } from './tags';

/** The notes of a talk in the order of their moments; deleted ones left out. */
export async function notesOfTalk(db: Notebook, talkId: TalkId): Promise<Note[]> {
  return notesByMoment(db, talkId).toArray();
}

/** How many notes a talk has: the keys of two indexes say it, and no note is read. */
export async function countNotes(db: Notebook, talkId: TalkId): Promise<number> {
  const [ids, deleted] = await Promise.all([
    allNotesOf(db, talkId).primaryKeys(),
    db.notes.where('deletedAt').above(0).primaryKeys(),
  ]);
  const gone = new Set(deleted);
  return ids.filter((id) => !gone.has(id)).length;
}

/** Whether a talk has notes; one is read at the most, but for deleted ones before it. */
export async function hasNotes(db: Notebook, talkId: TalkId): Promise<boolean> {
  return (await notesByMoment(db, talkId).first()) !== undefined;
}

/** Whether some video of a page without a certain name has notes. */
export async function hasNotesOnPage(db: Notebook, page: TalkId): Promise<boolean> {
  return (await notesByMoment(db, `${page}~`, `${page}~\uFFFF`).first()) !== undefined;
}

function notesByMoment(db: Notebook, first: string, last?: string) {
  return allNotesOf(db, first, last).filter((note) => note.deletedAt === undefined);
}

/**
 * The notes of a talk by their moments, deleted ones too.
 * @param last of a range of talk ids; one talk alone without it
 */
export function allNotesOf(db: Notebook, first: string, last = first) {
  return db.notes.where('[talkId+at]').between([first, Dexie.minKey], [last, Dexie.maxKey]);
}

/** The drafts of a talk, by when they were typed in. */
export function draftsOf(db: Notebook, talkId: TalkId) {
  return db.drafts
    .where('[talkId+updatedAt]')
    .between([talkId, Dexie.minKey], [talkId, Dexie.maxKey]);
}

/** The notes written last, of all talks, newest first. */
export async function latestNotes(db: Notebook, limit: number): Promise<Note[]> {
  return db.notes
    .orderBy('createdAt')
    .reverse()
    .filter((note) => note.deletedAt === undefined)
    .limit(limit)
    .toArray();
}

/** The draft of a talk that was typed in last, if any waits. */
export async function draftOfTalk(db: Notebook, talkId: TalkId): Promise<Draft | undefined> {
  return draftsOf(db, talkId).last();
}

/** Notes that are looked through for tags: what was used before them is typed in full. */
const LOOKED_THROUGH = 1000;

/** The tags of the notes written last, each once, those used last first. */
export async function tagsInUse(db: Notebook): Promise<string[]> {
  const notes = await latestNotes(db, LOOKED_THROUGH);
  return tagsOf(notes.map(({ text }) => text).join('\n\n'));
}
