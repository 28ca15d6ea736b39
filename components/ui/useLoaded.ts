import { startTransition, useEffect, useState } from 'react';
import { useAwaited } from './RevealWhenReady';

/** The state of a part of the code that is loaded on demand. */
export type Loaded<T> = { state: 'loading' } | { state: 'loaded'; part: T } | { state: 'failed' };

/**
 * Loads a part of the code when a view needs it.
 * @param load an `import()`; the same function at each render
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useAwaited(loaded.state === 'loading');
  useEffect(() => {
    let isOver = false;
    const set = (next: Loaded<T>): void => {
      // A transition keeps the page responsive while a large part renders.
      if (!isOver) startTransition(() => setLoaded(next));
    };
    load().then(
      (part) => set({ state: 'loaded', part }),
      () => set({ state: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [load]);
  return loaded;
}
