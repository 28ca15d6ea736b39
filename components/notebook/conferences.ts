import type { Conference, ConferenceEdit } from '../talks/conference';
import { editionKey } from '../talks/editions';
import type { Notebook } from './database';

/**
 * Keeps what the user set of an edition; the first of it makes its record. Two spellings of one name are
 * one edition.
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

/** What the user set of an edition, if anything. */
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
