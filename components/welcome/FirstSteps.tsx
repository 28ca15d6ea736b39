import { text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './Welcome.module.css';

interface FirstStepsProps {
  /** The key that starts a note; empty where none is set. */
  shortcut: string;
  done: { play: boolean; note: boolean; jump: boolean };
}

/** What to do first; each step is ticked once it was done. */
export function FirstSteps({ shortcut, done }: FirstStepsProps) {
  const steps = [
    { words: text('welcomePlay'), isDone: done.play },
    {
      words: shortcut === '' ? text('welcomeNoteByButton') : text('welcomeNote', shortcut),
      isDone: done.note,
    },
    { words: text('welcomeJump'), isDone: done.jump },
  ];
  return (
    <ol className={styles.steps} aria-live="polite">
      {steps.map(({ words, isDone }) => (
        <li key={words} className={isDone ? styles.done : undefined}>
          {words}
          {isDone && <VisuallyHidden> {text('welcomeDone')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
