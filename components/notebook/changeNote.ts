import type { Notebook } from './database';
import type { Note, NoteEdit, NoteId } from './note';

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
export function laterThan(before: Note | undefined, now: number): number {
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
