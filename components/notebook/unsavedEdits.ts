import { browser } from 'wxt/browser';
import type { Note, NoteId } from './note';

/** Prefix of the session's record of an edit that was neither saved nor taken back. */
const EDIT = 'unsavedEdit:';

/** An edit as it stands in its fields. */
export interface UnsavedEdit {
  text: string;
  moment: string;
  /** Of the range; empty where there is none. */
  end: string;
  /** The note when the edit began: what differs from it was changed here. */
  before?: NoteBefore;
}

/** What of a note can be edited in its fields. */
export type NoteBefore = Pick<Note, 'text' | 'at' | 'until'>;

/**
 * The edits of notes that were being made when the popup closed: a click beside it closes it. They
 * last until the browser quits.
 */
export async function readUnsavedEdits(): Promise<ReadonlyMap<NoteId, UnsavedEdit>> {
  return new Map(unsavedIn<UnsavedEdit>(await browser.storage.session.get()));
}

/** What of the session, or of a change of it, is about unsaved edits. */
export function unsavedIn<Entry>(session: Record<string, Entry>): [NoteId, Entry][] {
  return Object.entries(session).flatMap(([key, entry]) =>
    key.startsWith(EDIT) ? [[key.slice(EDIT.length) as NoteId, entry]] : [],
  );
}

/** Keeps an edit as it is typed. */
export async function keepUnsavedEdit(id: NoteId, edit: UnsavedEdit): Promise<void> {
  await browser.storage.session.set({ [EDIT + id]: edit });
}

/** An edit was saved or taken back. */
export async function forgetUnsavedEdit(id: NoteId): Promise<void> {
  await browser.storage.session.remove(EDIT + id);
}

/** Their notes are gone. */
export async function forgetUnsavedEdits(): Promise<void> {
  for (const id of (await readUnsavedEdits()).keys()) await forgetUnsavedEdit(id);
}
