import { catalogueTalkOfKey } from '../talks/catalogue';
import { listedTalkId } from '../talks/listed';
import { type DescribedTalk, isShown, type TalkId } from '../talks/talk';
import type { Notebook } from './database';
import { mergeTalks } from './mergeTalks';

/** Prefix of the alias that says which video a talk of the catalogue was found to be. */
const CATALOGUE = 'catalogue:';

/** Which video each catalogue talk without a published video id was found to be. */
export async function learntTalks(db: Notebook): Promise<Map<string, TalkId>> {
  const learnt = await db.aliases.where('name').startsWith(CATALOGUE).toArray();
  return new Map(learnt.map(({ name, talkId }) => [name.slice(CATALOGUE.length), talkId]));
}

/**
 * Remembers which video shows a talk of the catalogue, so that a second upload is the same talk. What
 * the user kept of the talk before its video was known goes to that video.
 */
export async function learnCatalogueTalk(
  db: Notebook,
  { id, guesses: { catalogueTalk: key } }: DescribedTalk,
  now: number,
): Promise<void> {
  if (!key) return;
  await addAlias(db, CATALOGUE + key, id, now);
  const listed = catalogueTalkOfKey(key);
  if (!listed || (await db.aliases.get(CATALOGUE + key))?.talkId !== id) return;
  const before = listedTalkId(listed.conference, listed.edition, listed.title);
  const [kept, video] = await db.talks.bulkGet([before, id]);
  if (kept && video && isShown(kept) && isShown(video)) await mergeTalks(db, before, id, now);
}

/** Forgets which talks of the catalogue a video is. */
export async function forgetCatalogueTalks(db: Notebook, talkId: TalkId): Promise<void> {
  const learnt = db.aliases.where({ talkId });
  await learnt.filter(({ name }) => name.startsWith(CATALOGUE)).delete();
}

/** Another name of a talk; one that is taken, or a talk's own, stays with that talk. */
export async function addAlias(
  db: Notebook,
  name: string,
  talkId: TalkId,
  now: number,
): Promise<void> {
  const isTaken = (await db.aliases.get(name)) ?? (await db.talks.get(name as TalkId));
  if (!isTaken) await db.aliases.put({ name, talkId, createdAt: now });
}
