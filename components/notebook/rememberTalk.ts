import { slidesLinkOf } from '../talks/pageLinks';
import type { DescribedTalk, Talk, TalkId, TalkWebPage } from '../talks/talk';
import type { Notebook } from './database';
import { addAlias, forgetCatalogueTalks, learnCatalogueTalk } from './learntTalks';
import { tablesOfTalk } from './mergeTalks';

/** Stores the talk, or adds newly known facts to its record. The user's corrections stay as they are. */
export async function rememberTalk(
  db: Notebook,
  { otherNames = [], ...talk }: DescribedTalk,
  now: number,
): Promise<void> {
  const stored = await db.talks.get(talk.id);
  // A new note brings a deleted talk back.
  const { deletedAt: _, ...record } = stored ?? newTalk(now);
  const next: Talk = {
    ...record,
    ...talk,
    guesses: { ...stored?.guesses, ...talk.guesses },
    url: stored?.url ?? talk.url,
  };
  for (const name of otherNames) await addAlias(db, name, talk.id, now);
  if (JSON.stringify(next) === JSON.stringify(stored)) return;
  await db.talks.put({ ...next, updatedAt: now });
  if (next.corrections.catalogueTalk === undefined) await learnCatalogueTalk(db, talk, now);
}

/**
 * Stores whether the user refuses the catalogue talk that the video's title suggests.
 * @param talk recognised under that decision; guesses from the other reading are dropped
 */
export async function refuseCatalogueTalk(
  db: Notebook,
  { otherNames: _names, ...talk }: DescribedTalk,
  refused: boolean,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfTalk(db), async () => {
    const stored = await db.talks.get(talk.id);
    const { catalogueTalk: _, ...others } = stored?.corrections ?? {};
    const corrections = refused ? { ...others, catalogueTalk: null } : others;
    const base: Partial<Talk> = { ...stored };
    for (const fact of ['subject', 'slidesUrl', 'pageUrl', 'position'] as const) delete base[fact];
    const slidesUrl = base.page && slidesLinkOf(base.page);
    if (slidesUrl) base.slidesUrl = slidesUrl;
    await db.talks.put({ ...newTalk(now), ...base, ...talk, corrections, updatedAt: now });
    if (refused) {
      await forgetCatalogueTalks(db, talk.id);
    } else {
      await learnCatalogueTalk(db, talk, now);
    }
  });
}

/**
 * Stores the page of a talk, the page's address as an alias of the talk, and the link to the slides
 * where none is known. A talk keeps its first page, and an address keeps its first talk.
 */
export async function keepTalkPage(
  db: Notebook,
  talkId: TalkId,
  page: TalkWebPage,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    const talk = await db.talks.get(talkId);
    if (!talk || talk.page) return;
    const slidesUrl = talk.slidesUrl ?? slidesLinkOf(page);
    await db.talks.put({ ...talk, page, ...(slidesUrl ? { slidesUrl } : {}), updatedAt: now });
    await addAlias(db, page.url, talkId, now);
  });
}

function newTalk(now: number): Omit<Talk, 'id' | 'url' | 'guesses'> {
  return { corrections: {}, chapters: [], createdAt: now, updatedAt: now };
}
