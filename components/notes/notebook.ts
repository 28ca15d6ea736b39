import { slidesLinkOf } from '../talks/pageLinks';
import type { DescribedTalk, Talk, TalkId, TalkPage } from '../talks/talk';
import type { Notebook } from './database';
import type { Note, NoteDraft, NoteId } from './note';

/** Thrown where an operation names a note that is not in the notebook. */
export class NoSuchNote extends Error {
  constructor(id: NoteId) {
    super(`There is no note ${id}.`);
    this.name = 'NoSuchNote';
  }
}

/** Prefix of the alias that says which video a talk of the catalogue was found to be. */
const CATALOGUE = 'catalogue:';

/**
 * Stores the note and its talk and removes its draft, all or nothing. Sending the same note twice
 * stores it once, with the text sent last.
 * @param now milliseconds since the epoch
 */
export async function saveNote(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.notes, db.talks, db.drafts, db.aliases, async () => {
    const stored = await db.notes.get(draft.id);
    const note: Note = stored
      ? { ...stored, text: draft.text, updatedAt: now }
      : { ...draft, pictureIds: [], createdAt: now, updatedAt: now };
    await db.notes.put(note);
    await db.drafts.delete(draft.id);
    await rememberTalk(db, talk, now);
  });
}

/**
 * Keeps what is typed so far; an empty text removes the draft, and a note that is saved already
 * has none (a keystroke may arrive after its Enter).
 * @param now milliseconds since the epoch
 */
export async function keepDraft(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.notes, db.talks, db.drafts, db.aliases, async () => {
    if (draft.text.trim() === '') {
      await db.drafts.delete(draft.id);
      return;
    }
    if (await db.notes.get(draft.id)) return;
    await db.drafts.put({ ...draft, updatedAt: now });
    await rememberTalk(db, talk, now);
  });
}

/**
 * Changes the text of a note.
 * @throws NoSuchNote
 */
export async function editNote(
  db: Notebook,
  id: NoteId,
  text: string,
  now: number,
): Promise<TalkId> {
  return changeNote(db, id, { text, updatedAt: now });
}

/**
 * Deletes a note so that `restoreNote` can bring it back.
 * @throws NoSuchNote
 */
export async function deleteNote(db: Notebook, id: NoteId, now: number): Promise<TalkId> {
  return changeNote(db, id, { deletedAt: now, updatedAt: now });
}

/**
 * Brings a deleted note back.
 * @throws NoSuchNote
 */
export async function restoreNote(db: Notebook, id: NoteId, now: number): Promise<TalkId> {
  return changeNote(db, id, { deletedAt: undefined, updatedAt: now });
}

/**
 * Keeps the user's word on whether this video is the catalogue talk that its title suggests.
 * @param talk as it is recognised under that word: the guesses of the other reading are dropped
 */
export async function refuseCatalogueTalk(
  db: Notebook,
  { otherNames: _names, ...talk }: DescribedTalk,
  refused: boolean,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.talks, db.aliases, async () => {
    const stored = await db.talks.get(talk.id);
    const { catalogueTalk: _, ...others } = stored?.corrections ?? {};
    const corrections = refused ? { ...others, catalogueTalk: null } : others;
    const kept: Partial<Talk> = { ...stored };
    for (const fact of ['subject', 'slidesUrl', 'pageUrl', 'position'] as const) delete kept[fact];
    const slidesUrl = kept.page && slidesLinkOf(kept.page);
    if (slidesUrl) kept.slidesUrl = slidesUrl;
    await db.talks.put({ ...newTalk(now), ...kept, ...talk, corrections, updatedAt: now });
    if (refused) {
      const learnt = db.aliases.where({ talkId: talk.id });
      await learnt.filter(({ name }) => name.startsWith(CATALOGUE)).delete();
    } else {
      await learnCatalogueTalk(db, talk, now);
    }
  });
}

/**
 * Keeps the page of a talk, its address as another name of the talk, and its slides where none are
 * known. A talk that has a page keeps that one, and an address its first talk.
 */
export async function keepTalkPage(
  db: Notebook,
  talkId: TalkId,
  page: TalkPage,
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

/** Which video each catalogue talk without a published video id was found to be. */
export async function learntTalks(db: Notebook): Promise<Map<string, TalkId>> {
  const learnt = await db.aliases.where('name').startsWith(CATALOGUE).toArray();
  return new Map(learnt.map(({ name, talkId }) => [name.slice(CATALOGUE.length), talkId]));
}

async function changeNote(
  db: Notebook,
  id: NoteId,
  change: { text?: string; deletedAt?: number | undefined; updatedAt: number },
): Promise<TalkId> {
  return db.transaction('rw', db.notes, async () => {
    const stored = await db.notes.get(id);
    if (!stored) throw new NoSuchNote(id);
    const { deletedAt, ...rest } = { ...stored, ...change };
    await db.notes.put(deletedAt === undefined ? rest : { ...rest, deletedAt });
    return stored.talkId;
  });
}

/** Adds the talk, or what is newly known of it; what the user corrected stays as it is. */
async function rememberTalk(
  db: Notebook,
  { otherNames = [], ...talk }: DescribedTalk,
  now: number,
): Promise<void> {
  const stored = await db.talks.get(talk.id);
  const next: Talk = {
    ...(stored ?? newTalk(now)),
    ...talk,
    guesses: { ...stored?.guesses, ...talk.guesses },
    url: stored?.url ?? talk.url,
  };
  for (const name of otherNames) await addAlias(db, name, talk.id, now);
  if (JSON.stringify(next) === JSON.stringify(stored)) return;
  await db.talks.put({ ...next, updatedAt: now });
  if (next.corrections.catalogueTalk === undefined) await learnCatalogueTalk(db, talk, now);
}

/** Remembers which video shows a talk of the catalogue, so that a second upload is the same talk. */
async function learnCatalogueTalk(db: Notebook, talk: DescribedTalk, now: number): Promise<void> {
  const key = talk.guesses.catalogueTalk;
  if (key) await addAlias(db, CATALOGUE + key, talk.id, now);
}

/** Another name of a talk; one that is taken, or a talk's own, stays with that talk. */
async function addAlias(db: Notebook, name: string, talkId: TalkId, now: number): Promise<void> {
  const isTaken = (await db.aliases.get(name)) ?? (await db.talks.get(name as TalkId));
  if (!isTaken) await db.aliases.put({ name, talkId, createdAt: now });
}

function newTalk(now: number): Omit<Talk, 'id' | 'url' | 'guesses'> {
  return { corrections: {}, chapters: [], createdAt: now, updatedAt: now };
}
