import { useState } from 'react';
import { useAttempt } from './attempt';
import type { MessageKey } from './i18n';

/** Long work with progress, which can be cancelled. */
export interface Task {
  /** The progress from 0 to 1; absent when no work is under way. */
  part?: number;
  cancel: () => void;
  /** Does the work. Cancelled work shows no sentence. */
  run: (
    work: (signal: AbortSignal, onProgress: (part: number) => void) => Promise<void>,
    sentence: MessageKey | ((error: unknown) => MessageKey),
  ) => Promise<void>;
}

/** Returns a task with which a view runs long work, shows its progress and can cancel it. */
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
