import { browser } from 'wxt/browser';
import { useAttempt } from '../../components/ui/attempt';
import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';

/** Opens the library in a tab, in the place of the popup. */
export function LibraryButton() {
  const attempt = useAttempt();
  const open = (): void => {
    const url = browser.runtime.getURL('/library.html');
    const opened = browser.tabs.create({ url });
    void attempt(async () => void (await opened), 'problemLibrary').then(
      (done) => done && window.close(),
    );
  };
  return (
    <Button look="quiet" onClick={open}>
      {text('openLibrary')}
    </Button>
  );
}
