/** Stores a text that changes at every keystroke: one write at a time, always of the latest text. */
export interface DraftWriter<T> {
  put(draft: T): void;
  /** Waits until the latest text is stored. @throws the error of its write */
  flush(): Promise<void>;
}

/** @param write stores one state of the draft */
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
        // A newer text replaces this one. Without a newer one, the next flush tries again.
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
