import { useMemo } from 'react';
import { createDraftWriter } from '../notebook/draftWriter';
import { useAttempt } from '../ui/attempt';
import type { MessageKey } from '../ui/i18n';

/**
 * Returns a function that stores the content of a field at each keystroke: one write at a time, then the
 * latest content.
 * @param write stores one state; the same function as long as the field is about the same thing
 * @param sentence shown when a write fails
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
