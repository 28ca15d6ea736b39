import { useLiveQuery } from 'dexie-react-hooks';
import { useAwaited } from '../ui/Whole';
import type { Notebook } from './database';
import { useNotebook } from './notebookContext';

/** What a query of the notebook gave; it is asked again whenever its answer changes. */
export type Stored<T> = { state: 'reading' } | { state: 'read'; value: T } | { state: 'failed' };

/**
 * Reads from the notebook and stays up to date with it, whoever writes.
 * @param query has to read by Dexie alone
 * @param key names what the query depends on
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
