import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { type Lost, readLost } from './lost';
import styles from './LostNotes.module.css';

/** Says that the browser has lost notes, and brings them back from the mirror. */
export function LostNotes() {
  const attempt = useAttempt();
  const lost = useLost();
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
  if (!lost) return null;
  return (
    <div className={styles.lost} role="alert">
      <p>{text(lost.what === 'missing' ? 'lostMissing' : 'lostUnreadable')}</p>
      <p className={styles.answers}>
        <Button onClick={restore}>{text('lostRestore')}</Button>
        {lost.what === 'missing' && (
          <Button look="quiet" onClick={forget}>
            {text('lostForget')}
          </Button>
        )}
      </p>
    </div>
  );
}

function useLost(): Lost | undefined {
  const [lost, setLost] = useState<Lost>();
  useEffect(() => {
    const read = (): void => void readLost().then(setLost);
    const { onChanged } = browser.storage.local;
    read();
    onChanged.addListener(read);
    return () => onChanged.removeListener(read);
  }, []);
  return lost;
}
