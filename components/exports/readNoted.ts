import type { Notebook } from '../notes/database';
import { notesOfTalk } from '../notes/queries';
import type { EditionTalk } from '../talks/editions';
import { shownOf } from '../talks/shownOf';
import type { NotedTalk } from './severalTalks';

/** Talks with their notes, in their order. */
export async function readNoted(db: Notebook, talks: readonly EditionTalk[]): Promise<NotedTalk[]> {
  return Promise.all(
    talks.map(async (talk) => ({
      talk: shownOf(talk),
      notes: talk.stored ? await notesOfTalk(db, talk.id) : [],
    })),
  );
}
