import { useEffect, useState } from 'react';
import type { NoteId } from './note';
import { readUnsavedEdits, type UnsavedEdit } from './unsavedEdits';

/** The edits that the last popup left unfinished, read once; undefined until then. */
export function useUnsavedEdits(): ReadonlyMap<NoteId, UnsavedEdit> | undefined {
  const [edits, setEdits] = useState<ReadonlyMap<NoteId, UnsavedEdit>>();
  useEffect(() => {
    // Without the session (it is full, or the browser refuses it) the notes are shown all the same.
    void readUnsavedEdits().then(setEdits, () => setEdits(new Map()));
  }, []);
  return edits;
}
