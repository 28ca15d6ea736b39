import type * as v from 'valibot';
import type { AddedTalksInput } from '../talks/conferenceInput';
import { type ListedTalk, listedTalkId } from '../talks/listed';
import type { Talk, TalkFacts, TalkId } from '../talks/talk';
import { talkAtAddress } from '../talks/talkAtAddress';
import { keepConference } from './conferences';
import type { Notebook } from './database';

/** A conference that the user adds, with its talks in their order. */
export type AddedTalks = v.InferOutput<typeof AddedTalksInput>;

/**
 * Adds an edition with its talks, all or none. A talk that is kept already stays as it is, and gets the
 * conference where it has none.
 * @param now milliseconds since the epoch
 */
export async function addTalks(db: Notebook, added: AddedTalks, now: number): Promise<void> {
  const { talks, ...edition } = added;
  const { name, edition: year, date } = edition;
  const of = { conference: name, edition: year, ...(date === undefined ? {} : { date }) };
  await db.transaction('rw', db.talks, db.conferences, async () => {
    const order: TalkId[] = [];
    for (const listed of talks) {
      const { id, url } = nameOf(listed, of);
      order.push(id);
      const before = await db.talks.get(id);
      const { deletedAt: _, ...kept } = before ?? fresh(id, url, listed, now);
      const guesses = { ...of, ...guessesOf(listed), ...kept.guesses };
      await db.talks.put({ ...kept, guesses, updatedAt: now });
    }
    await keepConference(db, { ...edition, order }, now);
  });
}

function guessesOf({ title, speakers }: ListedTalk): Partial<TalkFacts> {
  return { title, ...(speakers.length > 0 ? { speakers } : {}) };
}

function fresh(id: TalkId, url: string, { duration }: ListedTalk, now: number): Talk {
  return {
    id,
    url,
    guesses: {},
    corrections: {},
    chapters: [],
    ...(duration === undefined ? {} : { duration }),
    createdAt: now,
    updatedAt: now,
  };
}

/** The recording's id where its link names one, else that of a listed talk. */
function nameOf(
  { title, url = '' }: ListedTalk,
  { conference, edition }: { conference: string; edition: string },
): { id: TalkId; url: string } {
  return talkAtAddress(url) ?? { id: listedTalkId(conference, edition, title), url: '' };
}
