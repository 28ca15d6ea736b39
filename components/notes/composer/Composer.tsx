import { useSyncExternalStore } from 'react';
import { formatTimestamp, spokenTimestamp } from '../../talks/timestamp';
import type { ComposerSession } from './session';
import type { ComposerWords } from './words';
import styles from './Composer.module.css';

interface ComposerProps {
  session: ComposerSession;
  words: ComposerWords;
  onQuote: () => void;
}

/** What stands around the note field: its moment, talk and switch above, its keys below. */
export function Composer({ session, words, onQuote }: ComposerProps) {
  const { composition, notice } = useSyncExternalStore(session.subscribe, session.state);
  if (!composition) return null;
  const { note, talk, pauseWhileTyping, caption } = composition;
  return (
    <>
      <header className={styles.head}>
        <time aria-label={spokenTimestamp(note.at, words.language)}>
          {formatTimestamp(note.at)}
        </time>
        <h1 className={styles.title}>
          <bdi>{talk.guesses.title ?? words.untitled}</bdi>
        </h1>
        <label className={styles.pause}>
          <input
            type="checkbox"
            role="switch"
            checked={pauseWhileTyping}
            aria-checked={pauseWhileTyping}
            onChange={(event) => session.setPause(event.currentTarget.checked)}
          />
          {words.pause}
        </label>
      </header>
      {caption && (
        <button
          type="button"
          className={styles.caption}
          aria-keyshortcuts="Alt+Q"
          title={caption}
          onClick={onQuote}
        >
          <kbd>Alt+Q</kbd> {words.quote} <q dir="auto">{caption}</q>
        </button>
      )}
      <output className={notice ? styles.notice : styles.hint}>
        {notice ? words.notices[notice] : words.hint(composition)}
      </output>
    </>
  );
}
