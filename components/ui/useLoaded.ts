import { startTransition, useEffect, useState } from 'react';
import { useAwaited } from './Whole';

/** A part of the code that is on its way, there, or cannot be loaded. */
export type Loaded<T> = { state: 'loading' } | { state: 'loaded'; part: T } | { state: 'failed' };

/**
 * Loads a part of the code with the view that needs it.
 * @param load an `import()`, the same function each time
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useAwaited(loaded.state === 'loading');
  useEffect(() => {
    let isOver = false;
    const set = (next: Loaded<T>): void => {
      // What is drawn with it may be much: the page answers meanwhile.
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
