import { v5 } from 'uuid';
import * as v from 'valibot';
import type { Notebook } from '../notebook/database';
import { type Note, NoteId } from '../notebook/note';
import { allNotesOf } from '../notebook/queries';
import { fold } from '../talks/fold';
import type { TalkId } from '../talks/talk';
import type { Contents } from './importContents';
import { inSlices } from './inSlices';

/** What an import does with notes. */
export interface NotePlan {
  add: Note[];
  /** As they will be. */
  change: Note[];
  /** The same as they are. */
  before: Note[];
  /** There already, or older than what is there. */
  skipped: number;
  /** Two texts of one note: both are kept. */
  conflicts: number;
}

/** @param idOf the talk that a talk of the file is in this notebook */
export async function planNotes(
  db: Notebook,
  { notes, isExact }: Contents,
  idOf: (id: TalkId) => TalkId,
): Promise<NotePlan> {
  const plan: NotePlan = { add: [], change: [], before: [], skipped: 0, conflicts: 0 };
  const known = isExact
    ? undefined
    : await saidIn(db, new Set(notes.map((one) => idOf(one.talkId))));
  const copies: Note[] = [];
  await inSlices(notes, async (slice) => {
    const stored = await db.notes.bulkGet(slice.map(({ id }) => id));
    for (const [place, note] of slice.entries()) {
      const theirs = { ...note, talkId: idOf(note.talkId) };
      const own = stored[place];
      if (own) planKnown(plan, copies, own, theirs, isExact);
      else if (known?.has(saying(theirs))) plan.skipped += 1;
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

/** A note that is there: the newer one wins; the text of the other is kept beside it where both were changed. */
function planKnown(
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

/** Both were changed after they were written, to other words, and neither was deleted. */
function isConflict(own: Note, theirs: Note): boolean {
  const isChanged = ({ createdAt, updatedAt, deletedAt }: Note): boolean => {
    return updatedAt > createdAt && deletedAt === undefined;
  };
  const isSame = own.text === theirs.text && own.quote === theirs.quote;
  return !isSame && isChanged(own) && isChanged(theirs);
}

/** The same words under an id of their own, which a second import of the file gives, too. */
function copyOf(note: Note): Note {
  return { ...note, id: v.parse(NoteId, v5(`${note.text}\n${note.quote ?? ''}`, note.id)) };
}

/** What the notes of talks say, and when: what another program has may be one of them. */
async function saidIn(db: Notebook, talkIds: ReadonlySet<TalkId>): Promise<Set<string>> {
  const said = new Set<string>();
  for (const id of talkIds) {
    for (const note of await allNotesOf(db, id).toArray()) {
      said.add(saying(note));
      if (note.quote) said.add(saying({ ...note, text: `${note.text}\n${note.quote}` }));
    }
  }
  return said;
}

function saying({ talkId, at, text }: Pick<Note, 'talkId' | 'at' | 'text'>): string {
  return `${talkId} ${Math.floor(at)} ${fold(text)}`;
}
