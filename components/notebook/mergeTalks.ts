import type { Table } from 'dexie';
import { isShown, type Talk, type TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { allNotesOf, draftsOf } from './queries';

/** Thrown where two talks cannot become one: one of them is missing, gone, or they are the same. */
export class CannotMerge extends Error {
  constructor(from: TalkId, into: TalkId) {
    super(`${from} cannot be merged into ${into}.`);
    this.name = 'CannotMerge';
  }
}

/** What is written where a talk becomes another. */
export function tablesOfTalk({ talks, notes, drafts, aliases }: Notebook): Table[] {
  return [talks, notes, drafts, aliases];
}

/**
 * Two records of one talk become one, all or nothing: notes, drafts and other names go to `into`, whose facts
 * win; what it does not know comes from `from`. What is noted on the video of `from` later goes there, too.
 * @param now milliseconds since the epoch
 * @throws CannotMerge
 */
export async function mergeTalks(
  db: Notebook,
  from: TalkId,
  into: TalkId,
  now: number,
): Promise<void> {
  const { talks, aliases } = db;
  await db.transaction('rw', tablesOfTalk(db), async () => {
    const [gone, kept] = await talks.bulkGet([from, into]);
    if (!gone || !kept || from === into || !isShown(gone) || !isShown(kept)) {
      throw new CannotMerge(from, into);
    }
    await talks.bulkPut([
      { ...joined(gone, kept), updatedAt: now },
      { ...gone, mergedInto: into, updatedAt: now },
    ]);
    await allNotesOf(db, from).modify({ talkId: into, updatedAt: now });
    await draftsOf(db, from).modify({ talkId: into });
    await aliases.where({ talkId: from }).modify({ talkId: into });
  });
}

/** The talk that a name's talk was merged into, if it was; through several. */
export async function mergedTalk(db: Notebook, id: TalkId): Promise<Talk | undefined> {
  let talk = await db.talks.get(id);
  if (talk?.mergedInto === undefined) return undefined;
  // No record is met twice: what was merged cannot be merged into.
  while (talk?.mergedInto !== undefined) talk = await db.talks.get(talk.mergedInto);
  return talk;
}

function joined(gone: Talk, kept: Talk): Talk {
  const feedback = [kept.feedback, gone.feedback].filter((text) => text?.trim()).join('\n\n');
  return { ...filledFrom(kept, gone), ...(feedback === '' ? {} : { feedback }) };
}

/** A record of a talk, with what it does not know from another one of the same talk. */
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
