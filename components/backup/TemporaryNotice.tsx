import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { text } from '../ui/i18n';
import { useAwaited } from '../ui/RevealWhenReady';
import styles from './BackupReminder.module.css';

/**
 * Warns that notes vanish when Firefox quits, if Talkmark is loaded as a temporary add-on: Firefox deletes the data
 * of such an add-on (https://extensionworkshop.com/documentation/develop/temporary-installation-in-firefox/).
 */
export function TemporaryNotice() {
  const isTemporary = useIsTemporary();
  if (!isTemporary) return null;
  return (
    <p className={styles.temporary} role="note">
      {text('temporaryInstall')}{' '}
      <a href={`${browser.runtime.getURL('/library.html')}#/backup`} target="_blank">
        {text('backupSave')}
      </a>
    </p>
  );
}

function useIsTemporary(): boolean {
  // Chromium keeps what an unpacked extension has stored.
  const [isTemporary, setTemporary] = useState(import.meta.env.FIREFOX ? undefined : false);
  useAwaited(isTemporary === undefined);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { installType } = await browser.management.getSelf();
      setTemporary(installType === 'development');
    };
    if (import.meta.env.FIREFOX) void read().catch(() => setTemporary(false));
  }, []);
  return isTemporary === true;
}
