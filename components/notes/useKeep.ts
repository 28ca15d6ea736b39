import { useMemo } from 'react';
import { createDraftWriter } from '../notebook/draftWriter';
import { useAttempt } from '../ui/attempt';
import type { MessageKey } from '../ui/i18n';

/**
 * Keeps what is typed in a field of a view, every keystroke: one write at a time, the latest next.
 * @param write keeps one state of it for good; the same function as long as it is about the same thing
 * @param sentence is shown where that fails
 */
export function useKeep<T>(
  write: (next: T) => Promise<void>,
  sentence: MessageKey,
): (next: T) => void {
  const attempt = useAttempt();
  const writer = useMemo(() => createDraftWriter(write), [write]);
  return (next) => {
    writer.put(next);
    void attempt(() => writer.flush(), sentence);
  };
}
