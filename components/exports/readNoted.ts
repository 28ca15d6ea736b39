import type { Notebook, Picture } from '../notebook/database';
import type { Note } from '../notebook/note';
import { notesOfTalk } from '../notebook/queries';
import type { EditionTalk } from '../talks/editions';
import { shownOf } from '../talks/shownTalk';
import type { NotedTalk } from './talksDocument';

/** Reads the notes and pictures of talks. */
export async function readNoted(db: Notebook, talks: readonly EditionTalk[]): Promise<NotedTalk[]> {
  return Promise.all(
    talks.map(async (talk) => {
      const notes = talk.stored ? await notesOfTalk(db, talk.id) : [];
      return { talk: shownOf(talk), notes, pictures: await picturesOfNotes(db, notes) };
    }),
  );
}

/** Reads the pictures of notes. Returns them by their ids, in the order of the notes, without missing ones. */
export async function picturesOfNotes(
  db: Notebook,
  notes: readonly Note[],
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = await db.pictures.bulkGet(notes.flatMap(({ pictureIds }) => pictureIds));
  return new Map(pictures.flatMap((picture) => (picture ? [[picture.id, picture]] : [])));
}
