import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { NoteId } from './note';

/** Prefix of the session's record of an edit that was neither saved nor taken back. */
const EDIT = 'unsavedEdit:';

/** What of a note can be edited in its fields. */
const NoteBefore = v.object({
  text: v.string(),
  at: v.number(),
  until: v.exactOptional(v.number()),
});
export type NoteBefore = v.InferOutput<typeof NoteBefore>;

const UnsavedEdit = v.object({
  text: v.string(),
  moment: v.string(),
  /** Of the range; empty where there is none. */
  end: v.string(),
  /** The note when the edit began: what differs from it was changed here. */
  before: v.exactOptional(NoteBefore),
});
/** An edit as it stands in its fields. */
export type UnsavedEdit = v.InferOutput<typeof UnsavedEdit>;

/**
 * The edits of notes that were being made when the popup closed: a click beside it closes it. They
 * last until the browser quits; those that are damaged are left out.
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
  for (const [id] of unsavedIn(await browser.storage.session.get())) await forgetUnsavedEdit(id);
}
