import type { Talk, TalkId } from '../talks/talk';
import type { Note } from './note';
import { notesOfTalk } from './queries';
import { type Stored, useStored } from './useStored';

/** What is stored of a talk. */
export interface KeptTalk {
  talk: Talk | undefined;
  notes: Note[];
}

/** What is stored of a talk and its notes, as it changes. */
export function useKeptTalk(id: TalkId): Stored<KeptTalk> {
  return useStored(async (db) => {
    const [talk, notes] = await Promise.all([db.talks.get(id), notesOfTalk(db, id)]);
    return { talk, notes };
  }, id);
}
