import { browser } from 'wxt/browser';
import { useAttempt } from './attempt';

/** Opens the library in a tab; a popup goes then. @param place in it, such as `#/backup` */
export function useOpenLibrary(place = ''): () => void {
  const attempt = useAttempt();
  return () => {
    const opened = browser.tabs.create({ url: browser.runtime.getURL('/library.html') + place });
    void attempt(async () => void (await opened), 'problemLibrary').then(
      (done) => done && window.close(),
    );
  };
}
