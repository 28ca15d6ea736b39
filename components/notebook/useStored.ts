import { useLiveQuery } from 'dexie-react-hooks';
import { useAwaited } from '../ui/RevealWhenReady';
import type { Notebook } from './database';
import { useNotebook } from './notebookContext';

/** The state of a live query. */
export type Stored<T> = { state: 'reading' } | { state: 'read'; value: T } | { state: 'failed' };

/**
 * Returns the result of a query and renders again when it changes, whoever writes to the notebook.
 * @param query must await nothing but Dexie: Dexie tracks what it reads
 * @param key changes with the values that the query depends on
 */
export function useStored<T>(query: (db: Notebook) => Promise<T>, key: string): Stored<T> {
  const db = useNotebook();
  const answer = useLiveQuery<Stored<T>>(async () => {
    try {
      return { state: 'read', value: await query(db) };
    } catch {
      return { state: 'failed' };
    }
  }, [db, key]);
  useAwaited(answer === undefined);
  return answer ?? { state: 'reading' };
}
