import { useEffect, useState } from 'react';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { formatBytes, text } from '../ui/i18n';
import { useAwaited } from '../ui/Whole';
import styles from './Section.module.css';

interface StorageUseProps {
  /** Bytes of everything, about; absent where the browser does not say. */
  usage: number | undefined;
}

/** How much room Talkmark takes, and whether the browser promised to keep what is in it. */
export function StorageUse({ usage }: StorageUseProps) {
  const attempt = useAttempt();
  const [isKept, setKept] = useState<boolean>();
  useAwaited(isKept === undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void attempt(async () => setKept(await navigator.storage.persisted()), 'problemRead');
  }, [attempt]);
  const ask = (): void => {
    void attempt(async () => {
      const kept = await navigator.storage.persist();
      setKept(kept);
      setSaid(text(kept ? 'storagePromised' : 'storageRefused'));
    }, 'problemStorage');
  };
  // What comes later would push down what is about to be pressed.
  if (isKept === undefined) return null;
  return (
    <div className={styles.setting}>
      {usage !== undefined && (
        <p className={styles.help}>{text('storageAll', formatBytes(usage))}</p>
      )}
      <p className={styles.help}>{text(isKept ? 'storageKept' : 'storageHelp')}</p>
      {!isKept && (
        <p>
          <Button onClick={ask}>{text('storageAsk')}</Button>
        </p>
      )}
      <output>{said}</output>
    </div>
  );
}
