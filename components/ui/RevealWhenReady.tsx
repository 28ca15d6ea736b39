import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './RevealWhenReady.module.css';

/**
 * Milliseconds after which the content is shown in any case: data that a storage does not deliver
 * must not hide the rest.
 */
const LONGEST_WAIT_MS = 3_000;

/** Says that something is awaited, and returns a function to call when it is there. */
type Await = () => () => void;

const AwaitContext = createContext<Await>(() => () => undefined);

/**
 * Keeps the `RevealWhenReady` around a view hidden while the view waits for what it shows. A hook that reads
 * data calls this itself, so that the views that use the hook need not.
 */
export function useAwaited(isAwaited: boolean): void {
  const begin = use(AwaitContext);
  // Runs before the browser paints: where one answer leads to another request, nothing is shown in
  // between.
  useLayoutEffect(() => (isAwaited ? begin() : undefined), [begin, isAwaited]);
}

/**
 * Shows its content once everything that the content initially waits for is there, so that nothing
 * moves under the pointer. Until then the content already takes up its space, and a `Skeleton` in
 * it is visible. Once shown, it stays visible, whatever is read later. This is not a `Suspense`:
 * React delays what replaces a fallback by 300 ms, and would hide the content again.
 */
export function RevealWhenReady({ children }: { children: ReactNode }) {
  const [isWhole, setWhole] = useState(false);
  const awaited = useRef(0);
  const begin = useCallback<Await>(() => {
    awaited.current += 1;
    return () => {
      awaited.current -= 1;
      // The data that has arrived may render views that wait in turn; by then they have begun to
      // wait.
      queueMicrotask(() => awaited.current === 0 && setWhole(true));
    };
  }, []);
  useLayoutEffect(() => {
    if (awaited.current === 0) setWhole(true);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <AwaitContext value={begin}>
      <div className={isWhole ? styles.whole : styles.awaited}>{children}</div>
    </AwaitContext>
  );
}
