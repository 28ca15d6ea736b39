import { v5 } from 'uuid';
import * as v from 'valibot';
import type { Notebook } from '../notebook/database';
import { type Note, NoteId } from '../notebook/note';
import { allNotesOf } from '../notebook/queries';
import { fold } from '../talks/foldText';
import type { TalkId } from '../talks/talk';
import type { Contents } from './importContents';
import { inSlices } from './inSlices';

/** The changes of an import to notes. */
export interface NotePlan {
  add: Note[];
  /** The changed notes in their new version. */
  change: Note[];
  /** The same notes in their current version. */
  before: Note[];
  /** The number of notes that are in the notebook already, in the same or a newer version. */
  skipped: number;
  /** The number of notes that both sides have changed; both texts stay. */
  conflicts: number;
}

/** Plans the import of notes. @param idOf maps the id of a talk in the file to its id in the notebook */
export async function planNotes(
  db: Notebook,
  { notes, isExact }: Contents,
  idOf: (id: TalkId) => TalkId,
): Promise<NotePlan> {
  const plan: NotePlan = { add: [], change: [], before: [], skipped: 0, conflicts: 0 };
  const knownKeys = isExact
    ? undefined
    : await contentKeysOf(db, new Set(notes.map((one) => idOf(one.talkId))));
  const copies: Note[] = [];
  await inSlices(notes, async (slice) => {
    const stored = await db.notes.bulkGet(slice.map(({ id }) => id));
    for (const [place, note] of slice.entries()) {
      const theirs = { ...note, talkId: idOf(note.talkId) };
      const own = stored[place];
      if (own) planExisting(plan, copies, own, theirs, isExact);
      else if (knownKeys?.has(contentKey(theirs))) plan.skipped += 1;
      else plan.add.push(theirs);
    }
  });
  await inSlices(copies, async (slice) => {
    const stored = await db.notes.bulkGet(slice.map(({ id }) => id));
    plan.add.push(...slice.filter((_, place) => !stored[place]));
    plan.conflicts += stored.filter((one) => !one).length;
  });
  return plan;
}

/** Plans a note that the notebook has: the newer version wins. If both were changed, the other becomes a copy. */
function planExisting(
  plan: NotePlan,
  copies: Note[],
  own: Note,
  theirs: Note,
  isExact: boolean,
): void {
  const isNewer = isExact && theirs.updatedAt > own.updatedAt;
  if (isExact && isConflict(own, theirs)) copies.push(copyOf(isNewer ? own : theirs));
  if (isNewer) {
    plan.change.push(theirs);
    plan.before.push(own);
  } else {
    plan.skipped += 1;
  }
}

/** True when both were changed after they were written, their texts differ, and neither was deleted. */
function isConflict(own: Note, theirs: Note): boolean {
  const isChanged = ({ createdAt, updatedAt, deletedAt }: Note): boolean => {
    return updatedAt > createdAt && deletedAt === undefined;
  };
  const isSame = own.text === theirs.text && own.quote === theirs.quote;
  return !isSame && isChanged(own) && isChanged(theirs);
}

/** Returns a copy under an id made from its text: a second import of the file gives the same id. */
function copyOf(note: Note): Note {
  return { ...note, id: v.parse(NoteId, v5(`${note.text}\n${note.quote ?? ''}`, note.id)) };
}

/** Returns the content keys of the notebook's notes of these talks, to recognise notes of another program. */
async function contentKeysOf(db: Notebook, talkIds: ReadonlySet<TalkId>): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const id of talkIds) {
    for (const note of await allNotesOf(db, id).toArray()) {
      keys.add(contentKey(note));
      if (note.quote) keys.add(contentKey({ ...note, text: `${note.text}\n${note.quote}` }));
    }
  }
  return keys;
}

function contentKey({ talkId, at, text }: Pick<Note, 'talkId' | 'at' | 'text'>): string {
  return `${talkId} ${Math.floor(at)} ${fold(text)}`;
}
