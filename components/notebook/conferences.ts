import type { Conference, ConferenceEdit } from '../talks/conference';
import { editionKey } from '../talks/editions';
import type { Notebook } from './database';

/**
 * Stores what the user set for an edition, in a new record where it has none. Two spellings of one name
 * are the same edition.
 * @param now milliseconds since the epoch
 */
export async function keepConference(
  db: Notebook,
  edit: ConferenceEdit,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.conferences, async () => {
    const before = await conferenceOf(db, edit);
    const { name, edition } = before ?? edit;
    const fresh = { id: crypto.randomUUID(), order: [], createdAt: now };
    await db.conferences.put({ ...fresh, ...before, ...edit, name, edition, updatedAt: now });
  });
}

/** Returns the record of an edition, if the user has set anything for it. */
async function conferenceOf(
  db: Notebook,
  { name, edition }: Pick<Conference, 'name' | 'edition'>,
): Promise<Conference | undefined> {
  const key = editionKey(name, edition);
  const all = await db.conferences.toArray();
  return all.find(
    (one) => one.deletedAt === undefined && editionKey(one.name, one.edition) === key,
  );
}
