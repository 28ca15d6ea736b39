import { browser } from 'wxt/browser';
import type { NoteId } from './note';

/** Prefix of the session's record of an edit that was neither saved nor taken back. */
const EDIT = 'unsavedEdit:';

/**
 * The texts of notes that were being edited when the popup closed: a click beside it closes it. They
 * last until the browser quits.
 */
export async function readUnsavedEdits(): Promise<ReadonlyMap<NoteId, string>> {
  const session = Object.entries(await browser.storage.session.get());
  return new Map(
    session.flatMap(([key, value]) =>
      key.startsWith(EDIT) && typeof value === 'string'
        ? [[key.slice(EDIT.length) as NoteId, value]]
        : [],
    ),
  );
}

/** Keeps the text of an edit as it is typed. */
export async function keepUnsavedEdit(id: NoteId, text: string): Promise<void> {
  await browser.storage.session.set({ [EDIT + id]: text });
}

/** An edit was saved or taken back. */
export async function forgetUnsavedEdit(id: NoteId): Promise<void> {
  await browser.storage.session.remove(EDIT + id);
}
