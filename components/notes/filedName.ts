import type { SeenTalk, TalkId } from '../talks/talk';
import type { Notebook } from './database';

/** Seconds by which two measures of one recording differ. */
const SAME_LENGTH = 2;

/**
 * Under which of its names the notes of a talk are filed: the first that the notebook knows, where
 * it does not know another recording by it; else the least certain that is free, which outlives most
 * changes of a page. Saving a note makes all of its names aliases of that one.
 */
export async function filedName(
  db: Notebook,
  { id, otherNames = [], duration }: Pick<SeenTalk, 'id' | 'otherNames' | 'duration'>,
): Promise<TalkId> {
  let free = id;
  for (const name of [id, ...otherNames]) {
    const alias = await db.aliases.get(name);
    const talk = await db.talks.get(alias?.talkId ?? name);
    if (talk && (name === id || isAsLong(talk.duration, duration))) return talk.id;
    if (!talk) free = name;
  }
  return free;
}

function isAsLong(known: number | undefined, seen: number | undefined): boolean {
  return known === undefined || seen === undefined || Math.abs(known - seen) <= SAME_LENGTH;
}
