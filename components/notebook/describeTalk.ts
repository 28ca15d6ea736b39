import { type Recognition, recognise } from '../talks/recognise';
import type { DescribedTalk, SeenTalk } from '../talks/talk';
import type { Notebook } from './database';
import { filedName } from './filedName';
import { learntTalks } from './learnt';
import { mergedTalk } from './mergeTalks';
import { hasNotes } from './queries';

/**
 * What is known of a talk that a page shows, from the catalogue, its title, what was learnt and
 * what the user said. It is known, too, when it has notes.
 * @param refusedNow the user's word on the catalogue talk, where it is not stored yet
 */
export async function describeTalk(
  db: Notebook,
  seen: SeenTalk,
  refusedNow?: boolean,
): Promise<Pick<Recognition, 'talk' | 'known'>> {
  const id = seen.otherNames ? await filedName(db, seen) : seen.id;
  const [learnt, stored] = await Promise.all([learntTalks(db), db.talks.get(id)]);
  const refused = refusedNow ?? stored?.corrections.catalogueTalk === null;
  const { talk: found, known } = recognise({ ...seen, id }, { learnt, refused });
  const merged = await mergedTalk(db, found.id);
  // The record that the user chose says what the talk is, not the one that went into it.
  const talk = merged
    ? { ...found, id: merged.id, url: merged.url, guesses: merged.guesses }
    : found;
  const names = [seen.id, ...(seen.otherNames ?? [])].filter((name) => name !== talk.id);
  return {
    talk: seen.otherNames ? { ...talk, otherNames: names } : talk,
    known: known || (await hasNotes(db, talk.id)),
  };
}

/** What the page alone says of a talk, for where the notebook cannot be read. */
export function describeUnread(seen: SeenTalk): DescribedTalk {
  return recognise(seen, { learnt: new Map(), refused: false }).talk;
}
