import { useState } from 'react';
import { useAttempt } from './attempt';
import { Button } from './Button';
import { text } from './i18n';
import { openKeysPage } from './keysPage';
import styles from './ShortcutNotice.module.css';

/** Says that no key starts a note, and leads to where one is set. */
export function ShortcutNotice() {
  const attempt = useAttempt();
  const [isByHand, setByHand] = useState(false);
  const open = (): void => {
    void attempt(async () => setByHand(!(await openKeysPage())), 'problemKeysPage');
  };
  return (
    <div className={styles.notice}>
      <p>{text('noShortcut')}</p>
      {!isByHand && <Button onClick={open}>{text('chooseShortcut')}</Button>}
      <output>{isByHand ? text('shortcutByHand') : ''}</output>
    </div>
  );
}
