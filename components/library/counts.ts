import type { Notebook } from '../notebook/database';
import { learntTalks } from '../notebook/learntTalks';
import { allNotesOf } from '../notebook/queries';
import { type Edition, editionsOf } from '../talks/editions';
import type { TalkId } from '../talks/talk';

/** The numbers of notes and pictures of a talk, without deleted notes. */
export interface TalkCounts {
  notes: number;
  pictures: number;
}

/** All editions, with the numbers of notes of their talks. */
export interface Shelf {
  editions: Edition[];
  counts: ReadonlyMap<TalkId, TalkCounts>;
}

const NO_COUNTS: TalkCounts = { notes: 0, pictures: 0 };

/** Returns the counts of a talk; zeros when the talk is not in the shelf. */
export function countsOf({ counts }: Pick<Shelf, 'counts'>, id: TalkId): TalkCounts {
  return counts.get(id) ?? NO_COUNTS;
}

/**
 * Returns every talk with its counts. Notes are counted through their index, talk by talk; only deleted
 * notes and notes with pictures are read. The time grows with the number of talks, not of notes.
 */
export async function readShelf(db: Notebook): Promise<Shelf> {
  const [talks, conferences, learnt] = await Promise.all([
    db.talks.toArray(),
    db.conferences.toArray(),
    learntTalks(db),
  ]);
  const editions = editionsOf({ talks, conferences, learnt });
  const [deleted, pictured] = await Promise.all([deletedByTalk(db), picturesByTalk(db)]);
  const stored = editions.flatMap((edition) => edition.talks).filter((talk) => talk.stored);
  const entries = await Promise.all(
    stored.map(async ({ id }): Promise<[TalkId, TalkCounts]> => {
      const notes = (await allNotesOf(db, id).count()) - (deleted.get(id) ?? 0);
      return [id, { notes, pictures: pictured.get(id) ?? 0 }];
    }),
  );
  return { editions, counts: new Map(entries) };
}

async function deletedByTalk(db: Notebook): Promise<Map<TalkId, number>> {
  const deleted = await db.notes.where('deletedAt').above(0).toArray();
  return countByTalk(deleted.map(({ talkId }) => talkId));
}

async function picturesByTalk(db: Notebook): Promise<Map<TalkId, number>> {
  // Only the keys are read: the pictures themselves are large.
  const noteIds = (await db.pictures.orderBy('noteId').keys()) as string[];
  const notes = await db.notes
    .where('id')
    .anyOf([...new Set(noteIds)])
    .toArray();
  const talkOf = new Map(
    notes.filter(({ deletedAt }) => deletedAt === undefined).map(({ id, talkId }) => [id, talkId]),
  );
  return countByTalk(noteIds.flatMap((id) => talkOf.get(id as never) ?? []));
}

function countByTalk(ids: readonly TalkId[]): Map<TalkId, number> {
  const counts = new Map<TalkId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
