import type { Talk, TalkId } from '../talks/talk';
import type { Notebook } from './database';
import type { Note } from './note';
import { latestNotes } from './queries';

/** Consecutive notes on one talk. */
export interface TalkRun {
  talkId: TalkId;
  /** Absent where the talk's record is missing; its notes are still shown. */
  talk?: Talk;
  notes: Note[];
}

/**
 * Returns the latest notes of all talks, newest first, grouped into runs of one talk each.
 * @param limit number of notes
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
