import type { Table } from 'dexie';
import { slidesLinkOf } from '../talks/pageLinks';
import type { DescribedTalk, Talk, TalkId, TalkPage } from '../talks/talk';
import type { Notebook } from './database';
import { addAlias, forgetCatalogueTalks, learnCatalogueTalk } from './learnt';
import { tablesOfTalk } from './mergeTalks';
import type { Note, NoteDraft, NoteEdit, NoteId } from './note';

/** Thrown where an operation names a note that is not in the notebook. */
export class NoSuchNote extends Error {
  constructor(id: NoteId) {
    super(`There is no note ${id}.`);
    this.name = 'NoSuchNote';
  }
}

/** Thrown where a change cannot be taken back, since the note was changed after it. */
export class ChangedSince extends Error {
  constructor(id: NoteId) {
    super(`The note ${id} was changed since.`);
    this.name = 'ChangedSince';
  }
}

/** How a note was and is, so that the change can be taken back; it was not there without a `before`. */
export interface Changed {
  before?: Note;
  after: Note;
}

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
): Promise<Changed> {
  return db.transaction('rw', tablesOfNote(db), async () => {
    const before = await db.notes.get(draft.id);
    const fresh: Note = { ...draft, pictureIds: [], createdAt: now, updatedAt: now };
    const after: Note = { ...(before ?? fresh), ...draft, updatedAt: laterThan(before, now) };
    await db.notes.put(after);
    await db.drafts.delete(draft.id);
    await dropPictures(db, after);
    await rememberTalk(db, talk, now);
    return { after, ...(before && { before }) };
  });
}

/**
 * Keeps what is typed so far; an empty text without a picture removes the draft, and a note that is saved already
 * has none (a keystroke may arrive after its Enter).
 * @param now milliseconds since the epoch
 */
export async function keepDraft(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfNote(db), async () => {
    if (await db.notes.get(draft.id)) return;
    if (draft.text.trim() === '' && !draft.pictureIds?.length) {
      // Its pictures stay for now: what was taken out can come back, see `cleanTrash`.
      await db.drafts.delete(draft.id);
      return;
    }
    await db.drafts.put({ ...draft, updatedAt: now });
    await rememberTalk(db, talk, now);
  });
}

/**
 * Changes a note.
 * @throws NoSuchNote
 */
export async function editNote(
  db: Notebook,
  { id, until, ...edit }: NoteEdit,
  now: number,
): Promise<Changed> {
  return changeNote(db, id, ({ until: before, ...note }) => {
    const end = until === undefined ? before : (until ?? undefined);
    return { ...note, ...edit, ...(end === undefined ? {} : { until: end }), updatedAt: now };
  });
}

/**
 * Deletes a note so that it can be brought back.
 * @throws NoSuchNote
 */
export async function deleteNote(db: Notebook, id: NoteId, now: number): Promise<Changed> {
  return changeNote(db, id, (note) => ({ ...note, deletedAt: now, updatedAt: now }));
}

/**
 * Brings a deleted note back.
 * @throws NoSuchNote
 */
export async function restoreNote(db: Notebook, id: NoteId, now: number): Promise<Changed> {
  return changeNote(db, id, ({ deletedAt: _deletedAt, ...note }) => ({ ...note, updatedAt: now }));
}

/**
 * Takes a change back: the note is as it was before, or deleted where it was not there.
 * @throws NoSuchNote
 * @throws ChangedSince where it was changed once more
 */
export async function undoChange(
  db: Notebook,
  { before, after }: Changed,
  now: number,
): Promise<Changed> {
  return changeNote(db, after.id, (note) => {
    if (!isSameNote(note, after)) throw new ChangedSince(after.id);
    return before ? { ...before, updatedAt: now } : { ...note, deletedAt: now, updatedAt: now };
  });
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
  await db.transaction('rw', tablesOfTalk(db), async () => {
    const stored = await db.talks.get(talk.id);
    const { catalogueTalk: _, ...others } = stored?.corrections ?? {};
    const corrections = refused ? { ...others, catalogueTalk: null } : others;
    const kept: Partial<Talk> = { ...stored };
    for (const fact of ['subject', 'slidesUrl', 'pageUrl', 'position'] as const) delete kept[fact];
    const slidesUrl = kept.page && slidesLinkOf(kept.page);
    if (slidesUrl) kept.slidesUrl = slidesUrl;
    await db.talks.put({ ...newTalk(now), ...kept, ...talk, corrections, updatedAt: now });
    if (refused) {
      await forgetCatalogueTalks(db, talk.id);
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

function tablesOfNote(db: Notebook): Table[] {
  return [...tablesOfTalk(db), db.pictures];
}

/** Pictures that were taken for a note and left out of it again. */
async function dropPictures(db: Notebook, note: Pick<Note, 'id' | 'pictureIds'>): Promise<void> {
  const taken = db.pictures.where({ noteId: note.id });
  await taken.filter(({ id }) => !note.pictureIds.includes(id)).delete();
}

async function changeNote(
  db: Notebook,
  id: NoteId,
  change: (note: Note) => Note,
): Promise<Changed> {
  return db.transaction('rw', db.notes, async () => {
    const before = await db.notes.get(id);
    if (!before) throw new NoSuchNote(id);
    const changed = change(before);
    const after = { ...changed, updatedAt: laterThan(before, changed.updatedAt) };
    await db.notes.put(after);
    return { before, after };
  });
}

/** A time after that of a note, also where the clock was set back: of two states the later one wins. */
function laterThan(before: Note | undefined, now: number): number {
  return before ? Math.max(now, before.updatedAt + 1) : now;
}

/**
 * Whether two states of a note say the same, whenever they were written: the change before one that
 * was taken back can be taken back, too.
 */
function isSameNote(one: Note, other: Note): boolean {
  const content = (note: Note): string =>
    JSON.stringify(Object.entries({ ...note, updatedAt: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return content(one) === content(other);
}

/** Adds the talk, or what is newly known of it; what the user corrected stays as it is. */
export async function rememberTalk(
  db: Notebook,
  { otherNames = [], ...talk }: DescribedTalk,
  now: number,
): Promise<void> {
  const stored = await db.talks.get(talk.id);
  // A talk that is noted again is there again.
  const { deletedAt: _, ...kept } = stored ?? newTalk(now);
  const next: Talk = {
    ...kept,
    ...talk,
    guesses: { ...stored?.guesses, ...talk.guesses },
    url: stored?.url ?? talk.url,
  };
  for (const name of otherNames) await addAlias(db, name, talk.id, now);
  if (JSON.stringify(next) === JSON.stringify(stored)) return;
  await db.talks.put({ ...next, updatedAt: now });
  if (next.corrections.catalogueTalk === undefined) await learnCatalogueTalk(db, talk, now);
}

function newTalk(now: number): Omit<Talk, 'id' | 'url' | 'guesses'> {
  return { corrections: {}, chapters: [], createdAt: now, updatedAt: now };
}
