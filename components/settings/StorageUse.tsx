import { useEffect, useState } from 'react';
import { openNotebook } from '../notes/database';
import { storageOf, type StorageUse as Use } from '../notes/storageOf';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { formatBytes, plural, text } from '../ui/i18n';
import styles from './Section.module.css';

/** How much room notes and pictures take, and whether the browser promised to keep them. */
export function StorageUse() {
  const attempt = useAttempt();
  const [use, setUse] = useState<Use>();
  const [isKept, setKept] = useState<boolean>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    void attempt(async () => {
      setUse(await storageOf(openNotebook()));
      setKept(await navigator.storage.persisted());
    }, 'problemRead');
  }, [attempt]);
  const ask = (): void => {
    void attempt(async () => {
      const kept = await navigator.storage.persist();
      setKept(kept);
      setSaid(text(kept ? 'storagePromised' : 'storageRefused'));
    }, 'problemStorage');
  };
  if (!use) return null;
  return (
    <div className={styles.setting}>
      <p>
        {plural('libraryNotes', use.notes)} ·{' '}
        {plural('storagePictures', use.pictures, formatBytes(use.pictureBytes))}
        {use.usage !== undefined && ` · ${text('storageAll', formatBytes(use.usage))}`}
      </p>
      <p className={styles.help}>{text(isKept ? 'storageKept' : 'storageHelp')}</p>
      {isKept === false && (
        <p>
          <Button onClick={ask}>{text('storageAsk')}</Button>
        </p>
      )}
      <output>{said}</output>
    </div>
  );
}
