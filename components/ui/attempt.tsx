import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { Button } from './Button';
import { type MessageKey, text } from './i18n';
import { Icon } from './Icon';
import styles from './attempt.module.css';

/**
 * Does what the user asked for.
 * @param sentence is shown when the work fails: what happened, that nothing was lost, what to do; where
 *   that depends on the error, a function of it
 * @returns whether the work was done
 */
export type Attempt = (
  work: () => Promise<void>,
  sentence: MessageKey | ((error: unknown) => MessageKey),
) => Promise<boolean>;

const AttemptContext = createContext<Attempt>(() => Promise.resolve(false));

/** How a view does what may fail; the sentence appears above the page's content. */
export function useAttempt(): Attempt {
  return use(AttemptContext);
}

/** Gives `useAttempt` to what it holds and shows the sentence of the last thing that failed. */
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
        {problem !== undefined && <Problem sentence={problem} onClose={close} />}
      </div>
      {children}
    </AttemptContext>
  );
}

function Problem({ sentence, onClose }: { sentence: MessageKey; onClose: () => void }) {
  return (
    <div className={styles.problem}>
      <p>{text(sentence)}</p>
      <Button look="icon" aria-label={text('close')} onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
