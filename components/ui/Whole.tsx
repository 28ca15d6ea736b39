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
import styles from './Whole.module.css';

/** Milliseconds: what is not read by then, since a storage does not answer, must not hide the rest. */
const LONGEST_WAIT_MS = 3_000;

/** Says that something is awaited; the function that it returns says that it is there. */
type Await = () => () => void;

const AwaitContext = createContext<Await>(() => () => undefined);

/**
 * Keeps the `Whole` around a view unseen as long as the view waits for what it shows.
 * A hook that reads calls it, so that its views need not.
 */
export function useAwaited(isAwaited: boolean): void {
  const begin = use(AwaitContext);
  // Before the browser draws: where one answer leads to the next question, nothing is seen in between.
  useLayoutEffect(() => (isAwaited ? begin() : undefined), [begin, isAwaited]);
}

/**
 * Shows its content when all that the content waits for at first is there, so that nothing moves under the pointer.
 * The content has its room before that, and a `Skeleton` in it is seen. Once shown it stays so, whatever is read later.
 * It is no `Suspense`: React holds back what replaces a fallback for 300 ms, and would hide the content again.
 */
export function Whole({ children }: { children: ReactNode }) {
  const [isWhole, setWhole] = useState(false);
  const awaited = useRef(0);
  const begin = useCallback<Await>(() => {
    awaited.current += 1;
    return () => {
      awaited.current -= 1;
      // What has come may render what waits in its turn; that has begun to by then.
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
