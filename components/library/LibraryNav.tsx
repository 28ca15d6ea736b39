import { browser } from 'wxt/browser';
import { type MessageKey, text } from '../ui/i18n';
import styles from './Library.module.css';

const places: readonly { href: string; label: MessageKey }[] = [
  { href: '#/', label: 'libraryConferences' },
  { href: '#/search', label: 'librarySearch' },
  { href: '#/add', label: 'libraryAdd' },
  { href: '#/backup', label: 'libraryBackup' },
];

/** The navigation on every page of the library. */
export function LibraryNav({ hash }: { hash: string }) {
  const currentHref = hash === '' ? '#/' : hash.split('?')[0];
  return (
    <nav className={styles.nav} aria-label={text('libraryTitle')}>
      <strong className={styles.name}>{text('extensionName')}</strong>
      <ul className={styles.places}>
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={currentHref === href ? 'page' : undefined}>
              {text(label)}
            </a>
          </li>
        ))}
        <li>
          <a href={browser.runtime.getURL('/options.html')}>{text('librarySettings')}</a>
        </li>
      </ul>
    </nav>
  );
}
