/** Keeps a text that changes at every keystroke: one write at a time, always the latest text. */
export interface DraftWriter<T> {
  put(draft: T): void;
  /** Waits until the latest is kept. @throws what the write of the latest threw */
  flush(): Promise<void>;
}

/** @param write keeps one state of the draft for good */
export function createDraftWriter<T>(write: (draft: T) => Promise<void>): DraftWriter<T> {
  let waiting: { draft: T } | undefined;
  let inFlight: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting) {
      const { draft } = waiting;
      waiting = undefined;
      try {
        await write(draft);
      } catch (error) {
        // A newer text is about to be written, and with it this one; else it is tried at the flush.
        if (waiting) continue;
        waiting = { draft };
        throw error;
      }
    }
  }

  function start(): Promise<void> {
    inFlight ??= run().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  }

  return {
    put(draft) {
      waiting = { draft };
      start().catch(() => {});
    },
    async flush() {
      await inFlight?.catch(() => {});
      if (waiting) await start();
    },
  };
}
