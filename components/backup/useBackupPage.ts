import { browser } from 'wxt/browser';
import { useAttempt } from '../ui/attempt';

/** Opens the page of backups in a tab; a popup goes then. */
export function useBackupPage(): () => void {
  const attempt = useAttempt();
  return () => {
    const opened = browser.tabs.create({ url: browser.runtime.getURL('/library.html#/backup') });
    void attempt(async () => void (await opened), 'problemLibrary').then(
      (done) => done && window.close(),
    );
  };
}
