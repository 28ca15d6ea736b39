import type { ReactNode, Ref } from 'react';
import styles from './Section.module.css';

interface FoldedProps {
  title: string;
  /** The present setting in a few words, readable without unfolding. */
  state: string;
  /** The summary line, which can take the focus. */
  line?: Ref<HTMLElement>;
  children?: ReactNode;
}

/** A section that shows one line until the user unfolds it. */
export function Folded({ title, state, line, children }: FoldedProps) {
  return (
    <details className={styles.folded}>
      <summary ref={line}>
        <h2>{title}</h2> <span className={styles.help}>{state}</span>
      </summary>
      <div className={styles.section}>{children}</div>
    </details>
  );
}
