import { text } from './i18n';
import { KeysPageButton } from './KeysPageButton';
import styles from './ShortcutNotice.module.css';

/** Tells that no key starts a note, with a button to the page that sets one. */
export function ShortcutNotice() {
  return (
    <div className={styles.notice}>
      <p>{text('noShortcut')}</p>
      <KeysPageButton label="chooseShortcut" />
    </div>
  );
}
