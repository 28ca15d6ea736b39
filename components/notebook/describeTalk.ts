import { type Recognition, recognise } from '../talks/recognise';
import type { DescribedTalk, SeenTalk, TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { learntTalks } from './learntTalks';
import { mergedTalk } from './mergeTalks';
import { hasNotes } from './queries';

/**
 * Returns what is known about a talk that a page shows: from the catalogue, its title, earlier
 * recognitions and the user's decisions. A talk with notes always counts as known.
 * @param refusedNow whether the user refuses the catalogue talk, where that is not stored yet
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
  // The record that the user merged into decides what the talk is, not the merged one.
  const talk = merged
    ? { ...found, id: merged.id, url: merged.url, guesses: merged.guesses }
    : found;
  const names = [seen.id, ...(seen.otherNames ?? [])].filter((name) => name !== talk.id);
  return {
    talk: seen.otherNames ? { ...talk, otherNames: names } : talk,
    known: known || (await hasNotes(db, talk.id)),
  };
}

/** Returns what the page alone says about a talk, for use where the notebook cannot be read. */
export function describeWithoutNotebook(seen: SeenTalk): DescribedTalk {
  return recognise(seen, { learnt: new Map(), refused: false }).talk;
}

/** Two durations measured of one recording may differ by so much. */
const DURATION_TOLERANCE_SECONDS = 2;

/**
 * A name made from the video's place in the page or its poster picture (see `page/sites/html5.ts`):
 * another recording may get the same name.
 */
const UNSURE_NAME = /~(?:\d+|still:\S+)$/;

/**
 * Returns the id under which the notes of a talk are filed: the first of its names that the notebook
 * has for this recording. If there is none, returns the least certain name that is free, because it
 * survives most changes of a page. Saving a note makes all of its names aliases of that id.
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
    const isSure = name === id && !UNSURE_NAME.test(id);
    const talk = isSure ? named[0] : named.find((each) => isSameDuration(each.duration, duration));
    if (talk) return talk.id;
    if (named.length === 0) free = name;
  }
  // All of its names belong to other recordings. Its duration makes the id unique.
  return free ?? (`${id}~${Math.round(duration ?? 0)}` as TalkId);
}

/** An unknown duration is the same only as another unknown one. */
function isSameDuration(known: number | undefined, seen: number | undefined): boolean {
  if (known === undefined || seen === undefined) return known === seen;
  return Math.abs(known - seen) <= DURATION_TOLERANCE_SECONDS;
}
