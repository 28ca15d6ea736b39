import { useState } from 'react';
import { sendMessage } from '../messages';
import { useKeptValue } from '../settings/useSettings';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { readLost } from './notebookLoss';
import styles from './LostNotes.module.css';

/** Warns that the browser has lost notes and restores them from the mirror. */
export function LostNotes() {
  const attempt = useAttempt();
  const loss = useKeptValue(readLost);
  const [restored, setRestored] = useState<number>();
  const restore = (): void => {
    void attempt(async () => setRestored(await sendMessage('restoreLost')), 'problemRestoreLost');
  };
  const forget = (): void => {
    void attempt(() => sendMessage('forgetLost'), 'problemRestoreLost');
  };
  if (restored !== undefined) {
    return <output className={styles.lost}>{plural('lostRestored', restored)}</output>;
  }
  if (!loss) return null;
  return (
    <div className={styles.lost} role="alert">
      <p>{text(loss.what === 'missing' ? 'lostMissing' : 'lostUnreadable')}</p>
      <p className={styles.answers}>
        <Button onClick={restore}>{text('lostRestore')}</Button>
        {loss.what === 'missing' && (
          <Button look="quiet" onClick={forget}>
            {text('lostForget')}
          </Button>
        )}
      </p>
    </div>
  );
}
