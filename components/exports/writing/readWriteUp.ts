import type { Notebook } from '../../notes/database';
import { notesOfTalk } from '../../notes/queries';
import type { Edition } from '../../talks/editions';
import { shownOf } from '../../talks/shownOf';
import type { TalkId } from '../../talks/talk';
import type { WriteUpTalk } from '../writeUp';

/** All talks of an edition as a write-up needs them, with their notes. */
export async function readWriteUp(
  db: Notebook,
  edition: Edition,
): Promise<ReadonlyMap<TalkId, WriteUpTalk>> {
  const entries = await Promise.all(
    edition.talks.map(async (talk): Promise<[TalkId, WriteUpTalk]> => {
      const notes = talk.stored ? await notesOfTalk(db, talk.id) : [];
      return [talk.id, { exported: shownOf(talk), notes: notes.filter((note) => !note.onlyForMe) }];
    }),
  );
  return new Map(entries);
}
