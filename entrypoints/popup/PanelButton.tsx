import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAttempt } from '../../components/ui/attempt';
import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';
import { openSidePanel } from '../../components/ui/sidePanel';

/** A button that opens the side panel and closes the popup. */
export function PanelButton() {
  const attempt = useAttempt();
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Read before the click: the browser opens the panel only without an `await` after it.
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  const open = (): void => {
    if (windowId === undefined) return;
    const opening = openSidePanel(windowId);
    void attempt(() => opening, 'problemPanel').then((done) => done && window.close());
  };
  return (
    <Button look="quiet" onClick={open}>
      {text('openPanel')}
    </Button>
  );
}
