import type { Talk, TalkId } from '../talks/talk';
import type { Note } from './note';
import { notesOfTalk } from './queries';
import { type Stored, useStored } from './useStored';

/** A stored talk with its notes. */
export interface KeptTalk {
  talk: Talk | undefined;
  notes: Note[];
}

/** Returns a talk and its notes, and renders again when they change. */
export function useKeptTalk(id: TalkId): Stored<KeptTalk> {
  return useStored(async (db) => {
    const [talk, notes] = await Promise.all([db.talks.get(id), notesOfTalk(db, id)]);
    return { talk, notes };
  }, id);
}
