import { browser } from 'wxt/browser';
import { useAttempt } from './attempt';

/**
 * Returns a function that opens the library in a tab and then closes the popup.
 * @param place a hash within the library, such as `#/backup`
 */
export function useOpenLibrary(place = ''): () => void {
  const attempt = useAttempt();
  return () => {
    const opening = browser.tabs.create({ url: browser.runtime.getURL('/library.html') + place });
    void attempt(async () => void (await opening), 'problemLibrary').then(
      (done) => done && window.close(),
    );
  };
}
