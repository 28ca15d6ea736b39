import { useState } from 'react';
import { useAttempt } from './attempt';
import { Button } from './Button';
import { type MessageKey, text } from './i18n';
import { openKeysPage } from './keysPage';
import styles from './KeysPageButton.module.css';

/** A button that opens the browser's page for shortcuts, or tells how to get there when it may not be opened. */
export function KeysPageButton({ label }: { label: MessageKey }) {
  const attempt = useAttempt();
  const [isByHand, setByHand] = useState(false);
  const open = (): void => {
    void attempt(async () => setByHand(!(await openKeysPage())), 'problemKeysPage');
  };
  return (
    <div className={styles.way}>
      {!isByHand && <Button onClick={open}>{text(label)}</Button>}
      <output>{isByHand ? text('shortcutByHand') : ''}</output>
    </div>
  );
}
