import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/Whole';
import type { NoteId } from './note';
import { forgetUnsavedEdit, keepUnsavedEdit, readUnsavedEdits, unsavedIn } from './unsavedEdits';
import type { UnsavedEdit } from './unsavedEdits';

/** The unfinished edits as they are now: a row that leaves the page and comes back looks again. */
export interface UnsavedEdits {
  get: (id: NoteId) => UnsavedEdit | undefined;
  /** Keeps an edit as it is typed. */
  keep: (id: NoteId, edit: UnsavedEdit) => void;
  /** An edit was saved or taken back. */
  forget: (id: NoteId) => void;
}

/** The unfinished edits, those of the last popup with them; undefined until they are read. */
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
      // Without the session (it is full, or the browser refuses it) the notes are shown all the same.
      .then(ready, ready);
    return () => {
      isOver = true;
      onChanged.removeListener(changed);
    };
  }, []);
  return edits;
}

/** The session only helps: a row of this view finds its edit without it. */
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
