import type { Notebook } from '../notebook/database';
import { learntTalks } from '../notebook/learnt';
import { allNotesOf } from '../notebook/queries';
import { type Edition, editionsOf } from '../talks/editions';
import type { TalkId } from '../talks/talk';

/** What a talk has, in numbers; deleted notes are not counted. */
export interface TalkCounts {
  notes: number;
  pictures: number;
}

/** All editions, and what their talks have. */
export interface Shelf {
  editions: Edition[];
  counts: ReadonlyMap<TalkId, TalkCounts>;
}

const NOTHING: TalkCounts = { notes: 0, pictures: 0 };

/** What a talk has; nothing where it is not in the shelf. */
export function countsOf({ counts }: Pick<Shelf, 'counts'>, id: TalkId): TalkCounts {
  return counts.get(id) ?? NOTHING;
}

/**
 * Reads every talk with its numbers. Notes are counted by their index, talk by talk, and none is read
 * but the deleted ones and those with pictures: it takes as long as there are talks, not notes.
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
  const counted = await Promise.all(
    stored.map(async ({ id }): Promise<[TalkId, TalkCounts]> => {
      const notes = (await allNotesOf(db, id).count()) - (deleted.get(id) ?? 0);
      return [id, { notes, pictures: pictured.get(id) ?? 0 }];
    }),
  );
  return { editions, counts: new Map(counted) };
}

async function deletedByTalk(db: Notebook): Promise<Map<TalkId, number>> {
  const deleted = await db.notes.where('deletedAt').above(0).toArray();
  return countedBy(deleted.map(({ talkId }) => talkId));
}

async function picturesByTalk(db: Notebook): Promise<Map<TalkId, number>> {
  // The keys alone: the pictures themselves are large.
  const noteIds = (await db.pictures.orderBy('noteId').keys()) as string[];
  const notes = await db.notes
    .where('id')
    .anyOf([...new Set(noteIds)])
    .toArray();
  const talkOf = new Map(
    notes.filter(({ deletedAt }) => deletedAt === undefined).map(({ id, talkId }) => [id, talkId]),
  );
  return countedBy(noteIds.flatMap((id) => talkOf.get(id as never) ?? []));
}

function countedBy(ids: readonly TalkId[]): Map<TalkId, number> {
  const counts = new Map<TalkId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
