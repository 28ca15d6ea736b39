import type { TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { allNotesOf } from './queries';

/**
 * Deletes talks with their notes, all or nothing. The notes go to the trash, and `restoreTalks` undoes it.
 * @param now milliseconds since the epoch
 */
export async function deleteTalks(
  db: Notebook,
  talkIds: readonly TalkId[],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.notes, async () => {
    const deleted = { deletedAt: now, updatedAt: now };
    await db.talks.where('id').anyOf(talkIds).modify(deleted);
    for (const id of talkIds) {
      const notes = allNotesOf(db, id).filter((note) => note.deletedAt === undefined);
      await notes.modify(deleted);
    }
  });
}

/** Restores deleted talks, with the notes that were deleted together with them. */
export async function restoreTalks(
  db: Notebook,
  talkIds: readonly TalkId[],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.notes, async () => {
    for (const { id, deletedAt } of await db.talks.where('id').anyOf(talkIds).toArray()) {
      if (deletedAt === undefined) continue;
      const restore = (one: { deletedAt?: number; updatedAt: number }): void => {
        delete one.deletedAt;
        one.updatedAt = now;
      };
      await db.talks.where('id').equals(id).modify(restore);
      const notes = allNotesOf(db, id).filter((note) => note.deletedAt === deletedAt);
      await notes.modify(restore);
    }
  });
}
