import { useState } from 'react';
import { useAttempt } from './attempt';
import { Button } from './Button';
import { type MessageKey, text } from './i18n';
import { openKeysPage } from './keysPage';
import styles from './KeysPageButton.module.css';

/** Leads to the browser's page on which keys are set; where it may not, it says the way by hand. */
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
