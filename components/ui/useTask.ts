import { useState } from 'react';
import { useAttempt } from './attempt';
import type { MessageKey } from './i18n';

/** Work that takes a while. */
export interface Task {
  /** How much is done, from 0 to 1; absent while there is nothing under way. */
  part?: number;
  cancel: () => void;
  /** Does the work; what is cancelled says nothing. */
  run: (
    work: (signal: AbortSignal, onProgress: (part: number) => void) => Promise<void>,
    sentence: MessageKey | ((error: unknown) => MessageKey),
  ) => Promise<void>;
}

/** How a view does what takes a while: it shows how far that is, and can stop it. */
export function useTask(): Task {
  const attempt = useAttempt();
  const [running, setRunning] = useState<{ part: number; control: AbortController }>();
  const run: Task['run'] = async (work, sentence) => {
    const control = new AbortController();
    const { signal } = control;
    setRunning({ part: 0, control });
    await attempt(async () => {
      try {
        await work(signal, (part) => setRunning({ part, control }));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }, sentence);
    setRunning(undefined);
  };
  return {
    ...(running && { part: running.part }),
    cancel: () => running?.control.abort(),
    run,
  };
}
