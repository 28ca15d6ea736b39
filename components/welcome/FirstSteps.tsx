import { text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './Welcome.module.css';

interface FirstStepsProps {
  /** The key that starts a note; empty when none is set. */
  shortcut: string;
  done: { play: boolean; note: boolean; jump: boolean };
}

/** The first steps; each is ticked when it is done. */
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
