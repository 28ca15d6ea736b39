import type { Table } from 'dexie';
import { slidesLinkOf } from '../talks/pageLinks';
import type { DescribedTalk, Talk, TalkId, TalkWebPage } from '../talks/talk';
import type { Notebook } from './database';
import { addAlias, forgetCatalogueTalks, learnCatalogueTalk } from './learnt';
import { tablesOfTalk } from './mergeTalks';
import type { Note, NoteDraft, NoteEdit, NoteId } from './note';

/** Thrown where the notebook has no note with the given id. */
export class NoSuchNoteError extends Error {
  constructor(id: NoteId) {
    super(`There is no note ${id}.`);
    this.name = 'NoSuchNoteError';
  }
}

/** Thrown where a change cannot be undone because the note was changed again later. */
export class ChangedSinceError extends Error {
  constructor(id: NoteId) {
    super(`The note ${id} was changed since.`);
    this.name = 'ChangedSinceError';
  }
}

/** One change of a note, with all that is needed to undo it. */
export interface NoteVersions {
  /** Absent where the change created the note. */
  before?: Note;
  after: Note;
}

/**
 * Stores a note and its talk and removes the note's draft, all or nothing. A note that arrives twice is
 * stored once, with the last text.
 * @param now milliseconds since the epoch
 */
export async function saveNote(
  db: Notebook,
  draft: NoteDraft,
  talk: DescribedTalk,
  now: number,
): Promise<NoteVersions> {
  return db.transaction('rw', tablesOfNote(db), async () => {
    const before = await db.notes.get(draft.id);
    const fresh: Note = { ...draft, pictureIds: [], createdAt: now, updatedAt: now };
    const after: Note = { ...(before ?? fresh), ...draft, updatedAt: laterThan(before, now) };
    await db.notes.put(after);
    await db.drafts.delete(draft.id);
    await deleteUnusedPictures(db, after);
    await rememberTalk(db, talk, now);
    return { after, ...(before && { before }) };
  });
}

/**
 * Stores the draft of a note. An empty text without a picture removes the draft. Does nothing where the
 * note is already saved, because a keystroke may arrive after its Enter.
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
      // The pictures stay until `cleanTrash`, because the user may bring a removed one back.
      await db.drafts.delete(draft.id);
      return;
    }
    await db.drafts.put({ ...draft, updatedAt: now });
    await rememberTalk(db, talk, now);
  });
}

/** @throws NoSuchNoteError */
export async function editNote(
  db: Notebook,
  { id, until, ...edit }: NoteEdit,
  now: number,
): Promise<NoteVersions> {
  return changeNote(db, id, ({ until: before, ...note }) => {
    const end = until === undefined ? before : (until ?? undefined);
    return { ...note, ...edit, ...(end === undefined ? {} : { until: end }), updatedAt: now };
  });
}

/**
 * Moves a note to the trash.
 * @throws NoSuchNoteError
 */
export async function deleteNote(db: Notebook, id: NoteId, now: number): Promise<NoteVersions> {
  return changeNote(db, id, (note) => ({ ...note, deletedAt: now, updatedAt: now }));
}

/**
 * Restores a note from the trash.
 * @throws NoSuchNoteError
 */
export async function restoreNote(db: Notebook, id: NoteId, now: number): Promise<NoteVersions> {
  return changeNote(db, id, ({ deletedAt: _deletedAt, ...note }) => ({ ...note, updatedAt: now }));
}

/**
 * Undoes a change: the note becomes what it was before, or goes to the trash where the change created it.
 * @throws NoSuchNoteError
 * @throws ChangedSinceError where the note was changed again later
 */
export async function undoChange(
  db: Notebook,
  { before, after }: NoteVersions,
  now: number,
): Promise<NoteVersions> {
  return changeNote(db, after.id, (note) => {
    if (!isSameNote(note, after)) throw new ChangedSinceError(after.id);
    return before ? { ...before, updatedAt: now } : { ...note, deletedAt: now, updatedAt: now };
  });
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

function tablesOfNote(db: Notebook): Table[] {
  return [...tablesOfTalk(db), db.pictures];
}

/** Deletes pictures that were taken for a note and then removed from it. */
async function deleteUnusedPictures(
  db: Notebook,
  note: Pick<Note, 'id' | 'pictureIds'>,
): Promise<void> {
  const pictures = db.pictures.where({ noteId: note.id });
  await pictures.filter(({ id }) => !note.pictureIds.includes(id)).delete();
}

async function changeNote(
  db: Notebook,
  id: NoteId,
  change: (note: Note) => Note,
): Promise<NoteVersions> {
  return db.transaction('rw', db.notes, async () => {
    const before = await db.notes.get(id);
    if (!before) throw new NoSuchNoteError(id);
    const changed = change(before);
    const after = { ...changed, updatedAt: laterThan(before, changed.updatedAt) };
    await db.notes.put(after);
    return { before, after };
  });
}

/**
 * Returns a time later than the note's last change, even where the clock was set back: of two states
 * of a note the later one wins.
 */
function laterThan(before: Note | undefined, now: number): number {
  return before ? Math.max(now, before.updatedAt + 1) : now;
}

/**
 * True where two states of a note differ at most in their times. So after one change is undone, the
 * change before it can be undone too.
 */
function isSameNote(one: Note, other: Note): boolean {
  const content = (note: Note): string =>
    JSON.stringify(Object.entries({ ...note, updatedAt: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return content(one) === content(other);
}

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

function newTalk(now: number): Omit<Talk, 'id' | 'url' | 'guesses'> {
  return { corrections: {}, chapters: [], createdAt: now, updatedAt: now };
}
