import { formatTimestamp, spokenTimestamp } from '../talks/timestamp';
import { language, text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './MomentButton.module.css';

interface MomentButtonProps {
  /** In seconds. */
  at: number;
  /** The end of a range, in seconds. */
  until?: number | undefined;
  onJump: () => void;
}

/** A button that jumps to a moment: digits on screen, words for screen readers. */
export function MomentButton({ at, until, onJump }: MomentButtonProps) {
  const [from, to] = [at, until ?? at].map((seconds) => spokenTimestamp(seconds, language()));
  return (
    <button type="button" className={styles.moment} onClick={onJump}>
      <span aria-hidden="true">
        <span>{formatTimestamp(at)}</span>
        {until !== undefined && <span className={styles.end}>–{formatTimestamp(until)}</span>}
      </span>
      <VisuallyHidden>
        {until === undefined ? text('goTo', from ?? '') : text('goToRange', from ?? '', to ?? '')}
      </VisuallyHidden>
    </button>
  );
}
