import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { NoteId } from '../notebook/note';
import {
  forgetUnsavedEdit,
  keepUnsavedEdit,
  readUnsavedEdits,
  unsavedIn,
  type UnsavedEdit,
} from '../notebook/unsavedEdits';
import { useAwaited } from '../ui/RevealWhenReady';

/** The unfinished edits. `get` reads the present state, for a row that leaves the page and comes back. */
export interface UnsavedEdits {
  get: (id: NoteId) => UnsavedEdit | undefined;
  /** Stores an edit at each keystroke. */
  keep: (id: NoteId, edit: UnsavedEdit) => void;
  /** Removes an edit that was saved or cancelled. */
  forget: (id: NoteId) => void;
}

/** Returns the unfinished edits, also of the last popup; undefined until they are read. */
export function useUnsavedEdits(): UnsavedEdits | undefined {
  const [edits, setEdits] = useState<UnsavedEdits>();
  useAwaited(edits === undefined);
  useEffect(() => {
    let isOver = false;
    const all = new Map<NoteId, UnsavedEdit>();
    const put = (id: NoteId, edit: UnsavedEdit | undefined): void => {
      if (edit) all.set(id, edit);
      else all.delete(id);
    };
    const changed = (changes: Record<string, { newValue?: unknown }>): void => {
      for (const [id, change] of unsavedIn(changes)) {
        put(id, change.newValue as UnsavedEdit | undefined);
      }
    };
    const { onChanged } = browser.storage.session;
    onChanged.addListener(changed);
    const ready = (): void => {
      if (!isOver) setEdits(editsOf(all));
    };
    void readUnsavedEdits()
      .then((found) => found.forEach((edit, id) => put(id, edit)))
      // The notes are shown even when session storage fails, as when it is full.
      .then(ready, ready);
    return () => {
      isOver = true;
      onChanged.removeListener(changed);
    };
  }, []);
  return edits;
}

/** Edits are held in memory too, so that the rows of this view find theirs when session storage fails. */
function editsOf(all: Map<NoteId, UnsavedEdit>): UnsavedEdits {
  return {
    get: (id) => all.get(id),
    keep: (id, edit) => {
      all.set(id, edit);
      void keepUnsavedEdit(id, edit).catch(() => undefined);
    },
    forget: (id) => {
      all.delete(id);
      void forgetUnsavedEdit(id).catch(() => undefined);
    },
  };
}
