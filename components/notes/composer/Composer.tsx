import { useSyncExternalStore } from 'react';
import type { Composition } from '../../messages';
import { factsOf } from '../../talks/talk';
import { language, type MessageKey, text } from '../../ui/i18n';
import { formatTimestamp, spokenTimestamp } from '../timestamp';
import type { ComposerNotice, ComposerSession } from './session';
import styles from './Composer.module.css';

const NOTICES: Record<ComposerNotice, MessageKey> = {
  empty: 'composerEmpty',
  'not saved': 'composerNotSaved',
  'draft not kept': 'composerDraftNotKept',
  updated: 'composerUpdated',
};

/** What stands around the note field: its moment and talk above, its switch and keys below. */
export function Composer({ session }: { session: ComposerSession }) {
  const { composition, notice } = useSyncExternalStore(session.subscribe, session.state);
  if (!composition) return null;
  const { note, talk, pauseWhileTyping } = composition;
  const title = factsOf({ guesses: talk.guesses, corrections: {} }).title;
  return (
    <>
      <header className={styles.head}>
        <time aria-label={spokenTimestamp(note.at, language())}>{formatTimestamp(note.at)}</time>
        <bdi className={styles.title}>{title ?? text('untitledTalk')}</bdi>
      </header>
      <footer className={styles.foot}>
        <output className={notice ? styles.notice : styles.hint}>
          {notice ? text(NOTICES[notice]) : hint(composition)}
        </output>
        <label className={styles.pause}>
          <input
            type="checkbox"
            role="switch"
            checked={pauseWhileTyping}
            aria-checked={pauseWhileTyping}
            onChange={(event) => session.setPause(event.currentTarget.checked)}
          />
          {text('composerPause')}
        </label>
      </footer>
    </>
  );
}

/** In fullscreen Escape is the browser's own: the shortcut closes there. */
function hint({ restored, fullscreen, shortcut }: Composition): string {
  if (fullscreen) {
    return shortcut
      ? text('composerKeysFullscreen', shortcut)
      : text('composerKeysFullscreenNoKey');
  }
  return restored && shortcut ? text('composerRestored', shortcut) : text('composerKeys');
}
