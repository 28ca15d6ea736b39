import type { PlayerReport } from '../messages/player';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { tablesOfTalk } from '../notebook/mergeTalks';
import { rememberTalk } from '../notebook/rememberTalk';
import type { KnownPlayer } from '../players/playerRegistry';
import { readSettings } from '../settings/settings';
import type { DescribedTalk } from '../talks/talk';
import { playedTo } from './playedTo';

/**
 * Stores up to which second a known talk has played, if the user wants that. Nothing is stored
 * about any other video.
 * @param before the last report of the player
 * @param after its report now; absent where it is gone
 * @param now milliseconds since the epoch
 */
export async function keepWatched(
  db: Notebook,
  before: KnownPlayer,
  after: PlayerReport | undefined,
  now: number,
): Promise<void> {
  const played = playedTo(before, after?.talk.id === before.talk.id ? after : undefined, now);
  if (played === undefined || played < 1 || !(await readSettings()).keepWatched) return;
  const { talk, known } = await describeTalk(db, before.talk);
  if (known) await storeWatched(db, talk, played, now);
}

/** Stores the furthest second that a talk has played to; a talk that was deleted stays deleted. */
async function storeWatched(
  db: Notebook,
  talk: DescribedTalk,
  watchedTo: number,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfTalk(db), async () => {
    const stored = await db.talks.get(talk.id);
    if (stored?.deletedAt !== undefined || (stored?.watchedTo ?? 0) >= watchedTo) return;
    await rememberTalk(db, talk, now);
    await db.talks.update(talk.id, { watchedTo, updatedAt: now });
  });
}

/** Forgets how far each talk was watched. */
export async function forgetWatched(db: Notebook, now: number): Promise<void> {
  await db.transaction('rw', db.talks, async () => {
    const watched = db.talks.filter(({ watchedTo }) => watchedTo !== undefined);
    await watched.modify((talk) => {
      delete talk.watchedTo;
      talk.updatedAt = now;
    });
  });
}
