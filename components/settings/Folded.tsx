import type { ReactNode, Ref } from 'react';
import styles from './Section.module.css';

interface FoldedProps {
  title: string;
  /** How it is set, in a line that is read without unfolding. */
  state: string;
  /** The line itself, which can take the focus. */
  line?: Ref<HTMLElement>;
  children?: ReactNode;
}

/** A section of the settings that shows one line until it is asked for. */
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
