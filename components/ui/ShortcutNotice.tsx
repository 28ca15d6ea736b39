import { text } from './i18n';
import { KeysPageButton } from './KeysPageButton';
import styles from './ShortcutNotice.module.css';

/** Says that no key starts a note, and leads to where one is set. */
export function ShortcutNotice() {
  return (
    <div className={styles.notice}>
      <p>{text('noShortcut')}</p>
      <KeysPageButton label="chooseShortcut" />
    </div>
  );
}
