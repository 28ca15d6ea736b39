import { type RefObject, useSyncExternalStore } from 'react';
import { chapterAt } from '../talks/chapters';
import { MomentField } from './MomentField';
import { Pictures } from './Pictures';
import type { ComposerSession } from './session';
import type { TagOffer } from './tagOffer';
import { Tags } from './Tags';
import type { ComposerWords } from './words';
import styles from './Composer.module.css';

interface ComposerProps {
  session: ComposerSession;
  tags: TagOffer;
  words: ComposerWords;
  momentField: RefObject<HTMLInputElement | null>;
  /** Called when the focus should return to the note. */
  onDone: () => void;
  onQuote: () => void;
}

/** The views around the note field: moment, talk and switch above; pictures, offers and keys below. */
export function Composer({ session, tags, words, momentField, onDone, onQuote }: ComposerProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { composition, notice, status, pictures, kind } = state;
  if (!composition) return null;
  const { note, talk, pauseWhileTyping, caption } = composition;
  const chapter = chapterAt(talk.chapters ?? [], note.at);
  return (
    <>
      <header className={styles.head}>
        <MomentField
          key={note.id}
          span={note}
          words={words}
          field={momentField}
          onChange={session.setSpan}
          onWrong={() => session.fail('no time')}
          onDone={onDone}
        />
        {/* `dir` follows the title, so that a long one is cut off at its end. */}
        <h1 dir="auto" className={styles.title}>
          {talk.guesses.title ?? words.untitled}
          {chapter && (
            <>
              {' · '}
              <bdi>{chapter.title}</bdi>
            </>
          )}
        </h1>
        {words.kinds[kind] && <span className={styles.kind}>{words.kinds[kind]}</span>}
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
      <div className={styles.offers}>
        <Pictures pictures={pictures} words={words} onRemove={session.removePicture} />
        {caption && (
          <button
            type="button"
            className={styles.caption}
            aria-keyshortcuts={words.chord('Q')}
            title={caption}
            onClick={onQuote}
          >
            <kbd>{words.chord('Q')}</kbd> {words.quote} <q dir="auto">{caption}</q>
          </button>
        )}
        <Tags tags={tags} words={words} />
      </div>
      <output className={notice ? styles.notice : styles.hint}>
        {notice ? words.notices[notice] : status ? words.statusOf(status) : words.hint(composition)}
      </output>
    </>
  );
}
