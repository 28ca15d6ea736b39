import { youtubeIdOfTalk, youtubeWatchUrl } from '../sites/youtube';
import { recordOf } from '../talks/catalogue';
import { editionsOf } from '../talks/editions';
import type { Corrections, Talk, TalkFacts, TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { learntTalks } from './learnt';

/** Thrown where a talk is corrected that is in no notebook and no list. */
export class NoSuchTalk extends Error {
  constructor(id: TalkId) {
    super(`There is no talk ${id}.`);
    this.name = 'NoSuchTalk';
  }
}

/**
 * Corrects facts of talks, all or none. A talk of the catalogue gets a record with its first correction.
 * @param now milliseconds since the epoch
 * @throws NoSuchTalk
 */
export async function correctTalks(
  db: Notebook,
  talkIds: readonly TalkId[],
  corrections: Corrections,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    for (const id of talkIds) {
      const talk = (await db.talks.get(id)) ?? (await listedTalk(db, id, now));
      if (!talk) throw new NoSuchTalk(id);
      const corrected = Object.entries({ ...talk.corrections, ...corrections });
      const kept = Object.fromEntries(
        // `null` is a correction of its own for `catalogueTalk` alone: none of them.
        corrected.filter(([fact, value]) => value !== null || fact === 'catalogueTalk'),
      ) as Partial<TalkFacts>;
      await db.talks.put({ ...talk, corrections: kept, updatedAt: now });
    }
  });
}

/**
 * Keeps what the user writes of a talk for a write-up; a talk of the catalogue gets a record with it.
 * @param now milliseconds since the epoch
 * @throws NoSuchTalk
 */
export async function writeTalk(
  db: Notebook,
  talkId: TalkId,
  { feedback, rating }: { feedback?: string; rating?: number | null },
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    const talk = (await db.talks.get(talkId)) ?? (await listedTalk(db, talkId, now));
    if (!talk) throw new NoSuchTalk(talkId);
    const next: Talk = { ...talk, updatedAt: now };
    if (feedback !== undefined) next.feedback = feedback;
    if (rating === null) delete next.rating;
    else if (rating !== undefined) next.rating = rating;
    await db.talks.put(next);
  });
}

/** A talk of the catalogue as a record of its own. */
async function listedTalk(db: Notebook, id: TalkId, now: number): Promise<Talk | undefined> {
  const editions = editionsOf({ talks: [], conferences: [], learnt: await learntTalks(db) });
  const found = editions.flatMap(({ talks }) => talks).find((talk) => talk.id === id);
  if (!found?.listed) return undefined;
  const youtubeId = youtubeIdOfTalk(id);
  return {
    id,
    url: youtubeId === undefined ? (found.listed.pageUrl ?? '') : youtubeWatchUrl(youtubeId),
    guesses: found.facts,
    corrections: {},
    chapters: [],
    ...recordOf(found.listed),
    createdAt: now,
    updatedAt: now,
  };
}
