import { type RefObject, useState } from 'react';
import { sendMessage } from '../../messages';
import type { Note } from '../../notebook/note';
import { formatTimestamp } from '../../talks/timestamp';
import { useAttempt } from '../../ui/attempt';
import { type MessageKey, text } from '../../ui/i18n';

interface Trash {
  /** What was done last. */
  said: string;
  restore: (note: Note) => Promise<void>;
  /** For good. */
  remove: (note: Note) => Promise<void>;
  /** For good. */
  empty: () => Promise<void>;
}

/**
 * Restores deleted notes and deletes them for good.
 * @param next takes the focus where the row that had it is gone
 */
export function useTrash(next: RefObject<HTMLElement | null>): Trash {
  const attempt = useAttempt();
  const [said, setSaid] = useState('');
  const act = async (
    work: () => Promise<void>,
    problem: MessageKey,
    done: string,
  ): Promise<void> => {
    if (!(await attempt(work, problem))) return;
    setSaid(done);
    next.current?.focus({ preventScroll: true });
  };
  return {
    said,
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
