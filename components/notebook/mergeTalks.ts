import type { Table } from 'dexie';
import { isShown, type Talk, type TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { allNotesOf, draftsOf } from './queries';

/** Thrown where one of the two talks is missing, deleted or merged, or both are the same. */
export class CannotMergeError extends Error {
  constructor(from: TalkId, into: TalkId) {
    super(`${from} cannot be merged into ${into}.`);
    this.name = 'CannotMergeError';
  }
}

/** Returns the tables for a transaction that merges talks. */
export function tablesOfTalk({ talks, notes, drafts, aliases }: Notebook): Table[] {
  return [talks, notes, drafts, aliases];
}

/**
 * Merges two records of one talk, all or nothing. Notes, drafts and aliases move to `into`. The facts of
 * `into` win; `from` fills those that are missing. Later notes on the video of `from` go to `into` too.
 * @param now milliseconds since the epoch
 * @throws CannotMergeError
 */
export async function mergeTalks(
  db: Notebook,
  from: TalkId,
  into: TalkId,
  now: number,
): Promise<void> {
  const { talks, aliases } = db;
  await db.transaction('rw', tablesOfTalk(db), async () => {
    const [source, target] = await talks.bulkGet([from, into]);
    if (!source || !target || from === into || !isShown(source) || !isShown(target)) {
      throw new CannotMergeError(from, into);
    }
    await talks.bulkPut([
      { ...mergedRecord(target, source), updatedAt: now },
      { ...source, mergedInto: into, updatedAt: now },
    ]);
    await allNotesOf(db, from).modify({ talkId: into, updatedAt: now });
    await draftsOf(db, from).modify({ talkId: into });
    await aliases.where({ talkId: from }).modify({ talkId: into });
  });
}

/** Returns the talk that a talk was merged into, through several merges; undefined where it was not. */
export async function mergedTalk(db: Notebook, id: TalkId): Promise<Talk | undefined> {
  let talk = await db.talks.get(id);
  if (talk?.mergedInto === undefined) return undefined;
  // This ends: a merged record cannot be merged into, so the chain has no circle.
  while (talk?.mergedInto !== undefined) talk = await db.talks.get(talk.mergedInto);
  return talk;
}

function mergedRecord(target: Talk, source: Talk): Talk {
  const feedback = [target.feedback, source.feedback].filter((text) => text?.trim()).join('\n\n');
  return { ...filledFrom(target, source), ...(feedback === '' ? {} : { feedback }) };
}

/** Returns the record of a talk; another record of the same talk fills what is missing. */
export function filledFrom(talk: Talk, other: Talk): Talk {
  const watchedTo = Math.max(talk.watchedTo ?? 0, other.watchedTo ?? 0);
  return {
    ...other,
    ...talk,
    guesses: { ...other.guesses, ...talk.guesses },
    corrections: { ...other.corrections, ...talk.corrections },
    chapters: talk.chapters.length > 0 ? talk.chapters : other.chapters,
    ...(watchedTo === 0 ? {} : { watchedTo }),
  };
}
