import { useCallback, useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import type { Note } from './note';

/** The deletions that can still be taken back here. */
interface Deletions {
  /** The last one comes last. */
  deleted: readonly Note[];
  remove: (note: Note) => Promise<void>;
  /** Brings the note back that was deleted last. */
  undo: () => Promise<void>;
  forget: () => void;
}

/** Deletes notes and brings them back, one after the other. */
export function useDeletions(): Deletions {
  const attempt = useAttempt();
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const remove = async (note: Note): Promise<void> => {
    const work = async (): Promise<void> => {
      await sendMessage('deleteNote', { id: note.id });
    };
    if (await attempt(work, 'problemDelete')) setDeleted((before) => [...before, note]);
  };
  const undo = async (): Promise<void> => {
    const last = deleted.at(-1);
    if (!last) return;
    const work = async (): Promise<void> => sendMessage('restoreNote', { id: last.id });
    if (await attempt(work, 'problemRestore')) {
      setDeleted((before) => before.filter((note) => note !== last));
    }
  };
  const forget = useCallback(() => setDeleted([]), []);
  return { deleted, remove, undo, forget };
}
