import type { Talk, TalkId } from '../talks/talk';
import type { Notebook } from './database';
import type { Note } from './note';
import { latestNotes } from './queries';

/** Notes that were written one after the other on one talk. */
export interface TalkRun {
  talkId: TalkId;
  /** Absent where its record is missing; the notes are shown all the same. */
  talk?: Talk;
  notes: Note[];
}

/**
 * The notes written last, of all talks, newest first, in runs of one talk each.
 * @param limit notes
 */
export async function latestRuns(db: Notebook, limit: number): Promise<TalkRun[]> {
  const notes = await latestNotes(db, limit);
  const ids = [...new Set(notes.map(({ talkId }) => talkId))];
  const talks = new Map((await db.talks.bulkGet(ids)).map((talk) => [talk?.id, talk]));
  const runs: TalkRun[] = [];
  for (const note of notes) {
    const run = runs.at(-1);
    const talk = talks.get(note.talkId);
    if (run?.talkId === note.talkId) run.notes.push(note);
    else runs.push({ talkId: note.talkId, ...(talk && { talk }), notes: [note] });
  }
  return runs;
}
