import { youtubeIdOfTalk, youtubeWatchUrl } from '../sites/youtube';
import { catalogueFields } from '../talks/catalogue';
import { editionsOf } from '../talks/editions';
import type { Corrections, Talk, TalkFacts, TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { learntTalks } from './learntTalks';

/** Thrown where a talk is neither in the notebook nor in the catalogue. */
export class NoSuchTalkError extends Error {
  constructor(id: TalkId) {
    super(`There is no talk ${id}.`);
    this.name = 'NoSuchTalkError';
  }
}

/**
 * Corrects facts of talks, all or none. A catalogue talk gets a record with its first correction.
 * @param now milliseconds since the epoch
 * @throws NoSuchTalkError
 */
export async function correctTalks(
  db: Notebook,
  talkIds: readonly TalkId[],
  corrections: Corrections,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    for (const id of talkIds) {
      const talk = (await db.talks.get(id)) ?? (await catalogueRecord(db, id, now));
      if (!talk) throw new NoSuchTalkError(id);
      const entries = Object.entries({ ...talk.corrections, ...corrections });
      const nextCorrections = Object.fromEntries(
        // Only for `catalogueTalk` is `null` a correction to store: the talk is none of the catalogue.
        entries.filter(([fact, value]) => value !== null || fact === 'catalogueTalk'),
      ) as Partial<TalkFacts>;
      await db.talks.put({ ...talk, corrections: nextCorrections, updatedAt: now });
    }
  });
}

/**
 * Stores the user's feedback on and rating of a talk. A catalogue talk gets a record with them. A rating
 * of `null` removes the rating.
 * @param now milliseconds since the epoch
 * @throws NoSuchTalkError
 */
export async function saveFeedback(
  db: Notebook,
  talkId: TalkId,
  { feedback, rating }: { feedback?: string; rating?: number | null },
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    const talk = (await db.talks.get(talkId)) ?? (await catalogueRecord(db, talkId, now));
    if (!talk) throw new NoSuchTalkError(talkId);
    const next: Talk = { ...talk, updatedAt: now };
    if (feedback !== undefined) next.feedback = feedback;
    if (rating === null) delete next.rating;
    else if (rating !== undefined) next.rating = rating;
    await db.talks.put(next);
  });
}

/** Returns a new record for a talk of the catalogue; undefined where the catalogue lacks the talk. */
async function catalogueRecord(db: Notebook, id: TalkId, now: number): Promise<Talk | undefined> {
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
    ...catalogueFields(found.listed),
    createdAt: now,
    updatedAt: now,
  };
}
