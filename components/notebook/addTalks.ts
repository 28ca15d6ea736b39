import type * as v from 'valibot';
import type { AddedTalksInput } from '../talks/conferenceSchemas';
import { type ListedTalk, listedTalkId } from '../talks/listedTalk';
import type { Talk, TalkFacts, TalkId } from '../talks/talk';
import { talkAtAddress } from '../talks/talkAtAddress';
import { keepConference } from './conferences';
import type { Notebook } from './database';

/** An edition that the user adds, with its talks in order. */
export type AddedTalks = v.InferOutput<typeof AddedTalksInput>;

/**
 * Adds an edition with its talks, all or nothing. A talk that is already stored stays as it is, and gets
 * the conference where it has none.
 * @param now milliseconds since the epoch
 */
export async function addTalks(db: Notebook, added: AddedTalks, now: number): Promise<void> {
  const { talks, ...edition } = added;
  const { name, edition: year, date } = edition;
  const editionFacts = { conference: name, edition: year, ...(date === undefined ? {} : { date }) };
  await db.transaction('rw', db.talks, db.conferences, async () => {
    const order: TalkId[] = [];
    for (const listed of talks) {
      const { id, url } = recordingOf(listed, editionFacts);
      order.push(id);
      const before = await db.talks.get(id);
      const { deletedAt: _, ...talk } = before ?? newTalk(id, url, listed, now);
      const guesses = { ...editionFacts, ...guessesOf(listed), ...talk.guesses };
      await db.talks.put({ ...talk, guesses, updatedAt: now });
    }
    await keepConference(db, { ...edition, order }, now);
  });
}

function guessesOf({ title, speakers }: ListedTalk): Partial<TalkFacts> {
  return { title, ...(speakers.length > 0 ? { speakers } : {}) };
}

function newTalk(id: TalkId, url: string, { duration }: ListedTalk, now: number): Talk {
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

/** Returns the id and address from the talk's link, else the id of a listed talk without an address. */
function recordingOf(
  { title, url = '' }: ListedTalk,
  { conference, edition }: { conference: string; edition: string },
): { id: TalkId; url: string } {
  return talkAtAddress(url) ?? { id: listedTalkId(conference, edition, title), url: '' };
}
