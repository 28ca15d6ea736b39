import { type RefObject, useState } from 'react';
import { sendMessage } from '../../messages';
import type { Note } from '../../notebook/note';
import { formatTimestamp } from '../../talks/timestamp';
import { useAttempt } from '../../ui/attempt';
import { type MessageKey, text } from '../../ui/i18n';

interface Trash {
  /** A sentence about the last action. */
  status: string;
  restore: (note: Note) => Promise<void>;
  /** Deletes one note for good. */
  remove: (note: Note) => Promise<void>;
  /** Deletes all notes of the trash for good. */
  empty: () => Promise<void>;
}

/**
 * Returns the actions on deleted notes: restore them or delete them for good.
 * @param next takes the focus when the row with the focus is gone
 */
export function useTrash(next: RefObject<HTMLElement | null>): Trash {
  const attempt = useAttempt();
  const [status, setStatus] = useState('');
  const act = async (
    work: () => Promise<void>,
    problem: MessageKey,
    sentence: string,
  ): Promise<void> => {
    if (!(await attempt(work, problem))) return;
    setStatus(sentence);
    next.current?.focus({ preventScroll: true });
  };
  return {
    status,
    restore: ({ id, at }) =>
      act(
        () => sendMessage('restoreNote', { id }),
        'problemRestore',
        text('noteRestored', formatTimestamp(at)),
      ),
    remove: ({ id, at }) =>
      act(
        () => sendMessage('emptyTrash', { id }),
        'problemForGood',
        text('noteGone', formatTimestamp(at)),
      ),
    empty: () => act(() => sendMessage('emptyTrash', {}), 'problemForGood', text('trashEmptied')),
  };
}
