import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { Button } from './Button';
import { type MessageKey, text } from './i18n';
import { Icon } from './Icon';
import styles from './attempt.module.css';

/**
 * Runs an action of the user and shows a sentence when it fails.
 * @param sentence tells what happened, that nothing was lost, and what to do; a function when it depends on
 *   the error
 * @returns whether the work succeeded
 */
export type Attempt = (
  work: () => Promise<void>,
  sentence: MessageKey | ((error: unknown) => MessageKey),
) => Promise<boolean>;

const AttemptContext = createContext<Attempt>(() => Promise.resolve(false));

/** Returns the function with which a view runs what may fail. The sentence appears above the page's content. */
export function useAttempt(): Attempt {
  return use(AttemptContext);
}

/** Provides `useAttempt` to its children and shows the sentence of the last failure above them. */
export function Attempts({ children }: { children: ReactNode }) {
  const [problem, setProblem] = useState<MessageKey>();
  const attempt = useCallback<Attempt>(async (work, sentence) => {
    try {
      await work();
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(typeof sentence === 'string' ? sentence : sentence(error));
      return false;
    }
  }, []);
  const close = useMemo(() => () => setProblem(undefined), []);
  return (
    <AttemptContext value={attempt}>
      <div role="alert" className={styles.area}>
        {problem !== undefined && <ErrorBanner sentence={problem} onClose={close} />}
      </div>
      {children}
    </AttemptContext>
  );
}

function ErrorBanner({ sentence, onClose }: { sentence: MessageKey; onClose: () => void }) {
  return (
    <div className={styles.problem}>
      <p>{text(sentence)}</p>
      <Button look="icon" aria-label={text('close')} onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
