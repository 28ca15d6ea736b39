import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAttempt } from '../../components/ui/attempt';
import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';
import { openSidePanel } from '../../components/ui/sidePanel';

/** Opens the side panel in the place of the popup. */
export function PanelButton() {
  const attempt = useAttempt();
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Known before the click, which does not wait for an answer.
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  const open = (): void => {
    if (windowId === undefined) return;
    const opened = openSidePanel(windowId);
    void attempt(() => opened, 'problemPanel').then((done) => done && window.close());
  };
  return (
    <Button look="quiet" onClick={open}>
      {text('openPanel')}
    </Button>
  );
}
