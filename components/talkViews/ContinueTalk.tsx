import { TalkTitle } from '../notes/TalkTitle';
import type { Talk } from '../talks/talk';
import { formatTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './ContinueTalk.module.css';

interface ContinueTalkProps {
  talk: Talk | undefined;
  /** Where the talk goes on, in seconds. */
  at: number;
  onContinue: () => void;
}

/** A button that opens the talk with the latest note, at the moment of that note. */
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
