import { useEffect, useState } from 'react';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { formatBytes, text } from '../ui/i18n';
import { useAwaited } from '../ui/RevealWhenReady';
import styles from '../ui/Section.module.css';

interface StorageUseProps {
  /** The approximate size of all data in bytes; undefined when the browser does not tell. */
  usage: number | undefined;
}

/** The size of the stored data, and whether the browser promised not to evict it. */
export function StorageUse({ usage }: StorageUseProps) {
  const attempt = useAttempt();
  const [isPersistent, setPersistent] = useState<boolean>();
  useAwaited(isPersistent === undefined);
  const [status, setStatus] = useState('');
  useEffect(() => {
    void attempt(async () => setPersistent(await navigator.storage.persisted()), 'problemRead');
  }, [attempt]);
  const ask = (): void => {
    void attempt(async () => {
      const isPromised = await navigator.storage.persist();
      setPersistent(isPromised);
      setStatus(text(isPromised ? 'storagePromised' : 'storageRefused'));
    }, 'problemStorage');
  };
  // Rendered only once complete, since a late line would move the buttons below while they are aimed at.
  if (isPersistent === undefined) return null;
  return (
    <div className={styles.setting}>
      {usage !== undefined && (
        <p className={styles.help}>{text('storageAll', formatBytes(usage))}</p>
      )}
      <p className={styles.help}>{text(isPersistent ? 'storageKept' : 'storageHelp')}</p>
      {!isPersistent && (
        <p>
          <Button onClick={ask}>{text('storageAsk')}</Button>
        </p>
      )}
      <output>{status}</output>
    </div>
  );
}
