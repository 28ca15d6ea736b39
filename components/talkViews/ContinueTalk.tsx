import { TalkTitle } from '../notes/TalkTitle';
import type { Talk } from '../talks/talk';
import { formatTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './ContinueTalk.module.css';

interface ContinueTalkProps {
  talk: Talk | undefined;
  /** Seconds. */
  at: number;
  onContinue: () => void;
}

/** Leads back to the talk that notes were last taken on, where it was left. */
export function ContinueTalk({ talk, at, onContinue }: ContinueTalkProps) {
  return (
    <Button look="primary" onClick={onContinue}>
      <span className={styles.continue}>
        <span>{text('continueAt', formatTimestamp(at))}</span>
        <span className={styles.title}>
          <TalkTitle talk={talk} />
        </span>
      </span>
    </Button>
  );
}
