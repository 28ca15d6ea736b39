import { catalogueTalkOfKey } from '../talks/catalogue';
import { listedTalkId } from '../talks/listedTalk';
import { type DescribedTalk, isShown, type TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { mergeTalks } from './mergeTalks';

/** Prefix of the alias that links a catalogue talk to the video found for it. */
const ALIAS_PREFIX = 'catalogue:';

/** Returns the videos found for catalogue talks without a published video, by catalogue key. */
export async function learntTalks(db: Notebook): Promise<Map<string, TalkId>> {
  const learnt = await db.aliases.where('name').startsWith(ALIAS_PREFIX).toArray();
  return new Map(learnt.map(({ name, talkId }) => [name.slice(ALIAS_PREFIX.length), talkId]));
}

/**
 * Remembers which video shows a catalogue talk, so that a second upload counts as the same talk. Notes
 * and facts stored for the talk before its video was known move to that video.
 */
export async function learnCatalogueTalk(
  db: Notebook,
  { id, guesses: { catalogueTalk: key } }: DescribedTalk,
  now: number,
): Promise<void> {
  if (!key) return;
  await addAlias(db, ALIAS_PREFIX + key, id, now);
  const listed = catalogueTalkOfKey(key);
  if (!listed || (await db.aliases.get(ALIAS_PREFIX + key))?.talkId !== id) return;
  const listedId = listedTalkId(listed.conference, listed.edition, listed.title);
  const [source, target] = await db.talks.bulkGet([listedId, id]);
  if (source && target && isShown(source) && isShown(target)) {
    await mergeTalks(db, listedId, id, now);
  }
}

/** Forgets all catalogue talks that were linked to a video. */
export async function forgetCatalogueTalks(db: Notebook, talkId: TalkId): Promise<void> {
  const learnt = db.aliases.where({ talkId });
  await learnt.filter(({ name }) => name.startsWith(ALIAS_PREFIX)).delete();
}

/** Adds an alias of a talk. A name that is already an alias or the id of a talk stays with that talk. */
export async function addAlias(
  db: Notebook,
  name: string,
  talkId: TalkId,
  now: number,
): Promise<void> {
  const isTaken = (await db.aliases.get(name)) ?? (await db.talks.get(name as TalkId));
  if (!isTaken) await db.aliases.put({ name, talkId, createdAt: now });
}
