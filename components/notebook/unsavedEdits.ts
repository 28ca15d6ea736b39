import { browser } from 'wxt/browser';
import type { Note, NoteId } from './note';

/** Prefix of the session storage key of an edit that was neither saved nor cancelled. */
const KEY_PREFIX = 'unsavedEdit:';

/** The texts of an edit's fields. */
export interface UnsavedEdit {
  text: string;
  moment: string;
  /** End of the range; empty where the note has none. */
  end: string;
  /** The note when the edit began. A field that differs from it was changed by this edit. */
  before?: NoteBefore;
}

/** The editable fields of a note. */
export type NoteBefore = Pick<Note, 'text' | 'at' | 'until'>;

/**
 * Returns the edits that were open when the popup closed, which any click beside it does. They are kept
 * until the browser quits.
 */
export async function readUnsavedEdits(): Promise<ReadonlyMap<NoteId, UnsavedEdit>> {
  return new Map(unsavedIn<UnsavedEdit>(await browser.storage.session.get()));
}

/** Returns the entries about unsaved edits, from the session storage or from a change of it. */
export function unsavedIn<Entry>(session: Record<string, Entry>): [NoteId, Entry][] {
  return Object.entries(session).flatMap(([key, entry]) =>
    key.startsWith(KEY_PREFIX) ? [[key.slice(KEY_PREFIX.length) as NoteId, entry]] : [],
  );
}

/** Stores the present state of an edit. */
export async function keepUnsavedEdit(id: NoteId, edit: UnsavedEdit): Promise<void> {
  await browser.storage.session.set({ [KEY_PREFIX + id]: edit });
}

/** Removes an edit that was saved or cancelled. */
export async function forgetUnsavedEdit(id: NoteId): Promise<void> {
  await browser.storage.session.remove(KEY_PREFIX + id);
}

/** Removes all unsaved edits, because their notes are gone. */
export async function forgetUnsavedEdits(): Promise<void> {
  for (const id of (await readUnsavedEdits()).keys()) await forgetUnsavedEdit(id);
}
