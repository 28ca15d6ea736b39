import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { useAwaited } from '../../ui/Whole';
import type { Notebook } from '../database';
import { useNotebook } from '../notebookContext';
import { type Corpus, readCorpus, refreshCorpus } from './corpus';
import { readKeptNotes } from './keptNotes';

/** What is searched: on its way, there, or not to be read. */
export type CorpusState =
  | { state: 'reading' }
  | { state: 'read'; corpus: Corpus }
  | { state: 'failed' };

/** Reads what is searched, once, and follows what changes from then on. */
export function useCorpus(): CorpusState {
  const db = useNotebook();
  const [read, setRead] = useState<CorpusState>({ state: 'reading' });
  useAwaited(read.state === 'reading');
  useEffect(() => {
    let isOver = false;
    let stop = (): void => {};
    const set = (next: CorpusState): void => {
      if (!isOver) setRead(next);
    };
    const start = async (): Promise<void> => {
      // A copy that cannot be read is no loss.
      const found = await readKeptNotes().catch(() => undefined);
      // What is right at once, but for what an import or the trash did since: that is read below.
      if (found && found.kept.blocks.length > 0) {
        set({ state: 'read', corpus: await refreshCorpus(db, found.kept) });
      }
      const corpus = await readCorpus(db, found?.keeper);
      set({ state: 'read', corpus });
      if (!isOver) stop = follow(db, corpus, set);
    };
    start().catch(() => set({ state: 'failed' }));
    return () => {
      isOver = true;
      stop();
    };
  }, [db]);
  return read;
}

/** @returns what ends it */
function follow(db: Notebook, first: Corpus, set: (next: CorpusState) => void): () => void {
  let corpus = first;
  const changes = liveQuery(() => refreshCorpus(db, corpus)).subscribe({
    next: (next) => {
      corpus = next;
      set({ state: 'read', corpus });
    },
    error: () => set({ state: 'failed' }),
  });
  return () => changes.unsubscribe();
}
