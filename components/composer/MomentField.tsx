import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { formatSpan, parseSpan, type Span, spokenTimestamp } from '../talks/timestamp';
import type { ComposerWords } from './words';
import styles from './MomentField.module.css';

interface MomentFieldProps {
  span: Span;
  words: ComposerWords;
  field: RefObject<HTMLInputElement | null>;
  onChange: (span: Span) => void;
  /** Called when the typed text is not a moment. */
  onWrong: () => void;
  /** Called when the focus should return to the note. */
  onDone: () => void;
}

/** The field for the note's moment or range: `1:02:03`, `62m`, `3723`, `12:03 - 12:40`. */
export function MomentField({ span, words, field, onChange, onWrong, onDone }: MomentFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isCancelled = useRef(false);
  const shown = typed ?? formatSpan(span);
  const commit = (): void => {
    setTyped(undefined);
    if (isCancelled.current || typed === undefined || typed === formatSpan(span)) return;
    const read = parseSpan(typed);
    if (read) onChange(read);
    else onWrong();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Here the key neither saves nor closes the note.
    event.preventDefault();
    event.stopPropagation();
    // `onDone` moves the focus away, and the blur commits the typed text.
    isCancelled.current = event.key === 'Escape';
    onDone();
  };
  return (
    <input
      ref={field}
      dir="ltr"
      className={styles.moment}
      aria-label={words.momentOf(spokenTimestamp(span.at, words.language))}
      aria-keyshortcuts={words.chord('T')}
      title={words.typeMoment}
      style={{ inlineSize: `${Math.max(4, shown.length)}ch` }}
      value={shown}
      autoComplete="off"
      spellCheck={false}
      onFocus={({ target }) => {
        isCancelled.current = false;
        target.select();
      }}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
