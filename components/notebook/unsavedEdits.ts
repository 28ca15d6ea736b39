import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { NoteId } from './note';

/** Prefix of the session storage key of an edit that was neither saved nor cancelled. */
const KEY_PREFIX = 'unsavedEdit:';

/** The editable fields of a note. */
const NoteBefore = v.object({
  text: v.string(),
  at: v.number(),
  until: v.exactOptional(v.number()),
});
export type NoteBefore = v.InferOutput<typeof NoteBefore>;

/** The texts of an edit's fields. */
const UnsavedEdit = v.object({
  text: v.string(),
  moment: v.string(),
  /** End of the range; empty where the note has none. */
  end: v.string(),
  /** The note when the edit began. A field that differs from it was changed by this edit. */
  before: v.exactOptional(NoteBefore),
});
export type UnsavedEdit = v.InferOutput<typeof UnsavedEdit>;

/**
 * Returns the edits that were open when the popup closed, which any click beside it does. They are kept
 * until the browser quits. Damaged entries are left out.
 */
export async function readUnsavedEdits(): Promise<ReadonlyMap<NoteId, UnsavedEdit>> {
  const stored = unsavedIn(await browser.storage.session.get());
  return new Map(
    stored.flatMap(([id, edit]): [NoteId, UnsavedEdit][] => {
      const { success, output } = v.safeParse(UnsavedEdit, edit);
      return success ? [[id, output]] : [];
    }),
  );
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
  for (const [id] of unsavedIn(await browser.storage.session.get())) await forgetUnsavedEdit(id);
}
