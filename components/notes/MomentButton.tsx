import { formatTimestamp, spokenTimestamp } from '../talks/timestamp';
import { language, text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './MomentButton.module.css';

interface MomentButtonProps {
  /** Seconds. */
  at: number;
  onJump: () => void;
}

/** A moment as a button that goes there: digits for eyes, words for screen readers. */
export function MomentButton({ at, onJump }: MomentButtonProps) {
  return (
    <button type="button" className={styles.moment} onClick={onJump}>
      <span aria-hidden="true">{formatTimestamp(at)}</span>
      <VisuallyHidden>{text('goTo', spokenTimestamp(at, language()))}</VisuallyHidden>
    </button>
  );
}
