import { type Recognition, recognise } from '../talks/recognise';
import type { DescribedTalk, SeenTalk, TalkId } from '../talks/talk';
import type { Notebook } from './database';
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

/** Seconds by which two measures of one recording differ. */
const SAME_LENGTH = 2;

/** A name by its place in the page or its first picture, see `players/html5.ts`: not sure by itself. */
const UNSURE = /~(?:\d+|still:\S+)$/;

/**
 * Under which of its names the notes of a talk are filed: the first that the notebook knows, where
 * it does not know another recording by it; else the least certain that is free, which outlives most
 * changes of a page. Saving a note makes all of its names aliases of that one.
 */
async function filedName(
  db: Notebook,
  { id, otherNames = [], duration }: Pick<SeenTalk, 'id' | 'otherNames' | 'duration'>,
): Promise<TalkId> {
  let free: TalkId | undefined;
  for (const name of [id, ...otherNames]) {
    const alias = await db.aliases.get(name);
    const talks = await db.talks.bulkGet(alias ? [alias.talkId, name] : [name]);
    const named = talks.filter((talk) => talk !== undefined);
    const isSure = name === id && !UNSURE.test(id);
    const talk = isSure ? named[0] : named.find((each) => isAsLong(each.duration, duration));
    if (talk) return talk.id;
    if (named.length === 0) free = name;
  }
  // All of its names are other recordings': its length tells it from them.
  return free ?? (`${id}~${Math.round(duration ?? 0)}` as TalkId);
}

/** A length that is not known yet is no length that is the same. */
function isAsLong(known: number | undefined, seen: number | undefined): boolean {
  if (known === undefined || seen === undefined) return known === seen;
  return Math.abs(known - seen) <= SAME_LENGTH;
}
