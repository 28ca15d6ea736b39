import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { Notebook } from '../notebook/database';
import { useNotebook } from '../notebook/notebookContext';
import { useAwaited } from '../ui/RevealWhenReady';
import { type Corpus, readCorpus, refreshCorpus } from './corpus';
import { readSavedNotes } from './savedNotes';

/** The state of loading the corpus. */
export type CorpusState =
  | { state: 'reading' }
  | { state: 'read'; corpus: Corpus }
  | { state: 'failed' };

/** Loads the corpus once and then follows the changes of the notebook. */
export function useCorpus(): CorpusState {
  const db = useNotebook();
  const [read, setRead] = useState<CorpusState>({ state: 'reading' });
  useAwaited(read.state === 'reading');
  useEffect(() => {
    let isUnmounted = false;
    let stop = (): void => {};
    const set = (next: CorpusState): void => {
      if (!isUnmounted) setRead(next);
    };
    const start = async (): Promise<void> => {
      // The saved copy is only a cache, so a read error is ignored.
      const saved = await readSavedNotes().catch(() => undefined);
      // The saved copy misses what an import or the trash did since; `readCorpus` below corrects that.
      if (saved && saved.kept.blocks.length > 0) {
        set({ state: 'read', corpus: await refreshCorpus(db, saved.kept) });
      }
      const corpus = await readCorpus(db, saved?.keeper);
      set({ state: 'read', corpus });
      if (!isUnmounted) stop = follow(db, corpus, set);
    };
    start().catch(() => set({ state: 'failed' }));
    return () => {
      isUnmounted = true;
      stop();
    };
  }, [db]);
  return read;
}

/** Refreshes the corpus whenever the notebook changes. @returns a function that stops it */
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
