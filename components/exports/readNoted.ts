import type { Notebook, Picture } from '../notebook/database';
import type { Note } from '../notebook/note';
import { notesOfTalk } from '../notebook/queries';
import type { EditionTalk } from '../talks/editions';
import { shownOf } from '../talks/shownTalk';
import type { NotedTalk } from './severalTalks';

/** Talks with their notes and pictures, in their order. */
export async function readNoted(db: Notebook, talks: readonly EditionTalk[]): Promise<NotedTalk[]> {
  return Promise.all(
    talks.map(async (talk) => {
      const notes = talk.stored ? await notesOfTalk(db, talk.id) : [];
      return { talk: shownOf(talk), notes, pictures: await picturesOfNotes(db, notes) };
    }),
  );
}

/** The pictures of notes by their ids, in the order of the notes; those that are missing are left out. */
export async function picturesOfNotes(
  db: Notebook,
  notes: readonly Note[],
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = await db.pictures.bulkGet(notes.flatMap(({ pictureIds }) => pictureIds));
  return new Map(pictures.flatMap((picture) => (picture ? [[picture.id, picture]] : [])));
}
