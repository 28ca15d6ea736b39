import { useCallback, useId, useRef, useState } from 'react';
import { sendMessage } from '../../messages';
import type { Note } from '../../notebook/note';
import { useKeep } from '../../notes/useKeep';
import type { Talk } from '../../talks/talk';
import { useAttempt } from '../../ui/attempt';
import { text } from '../../ui/i18n';
import { InsertNote } from './InsertNote';
import styles from './WriteUp.module.css';

/** From bad to good. */
const RATINGS = [1, 2, 3, 4, 5];

interface TalkFeedbackProps {
  talk: Pick<Talk, 'id' | 'url'> & Partial<Pick<Talk, 'feedback' | 'rating'>>;
  notes: readonly Note[];
}

/** Lets the user write feedback on a talk and rate it, for the write-up. Every keystroke is saved, as in a note. */
export function TalkFeedback({ talk, notes }: TalkFeedbackProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const attempt = useAttempt();
  const talkId = talk.id;
  const keepFeedback = useCallback(
    async (next: string) => sendMessage('writeTalk', { talkId, feedback: next }),
    [talkId],
  );
  const keep = useKeep(keepFeedback, 'problemFeedback');
  const [feedback, setFeedback] = useState(talk.feedback ?? '');
  const write = (next: string): void => {
    setFeedback(next);
    keep(next);
  };
  const rate = (value: string): void => {
    const rating = value === '' ? null : Number(value);
    void attempt(() => sendMessage('writeTalk', { talkId, rating }), 'problemFeedback');
  };
  const insert = (markdown: string): void => {
    const { selectionStart = feedback.length, selectionEnd = feedback.length } =
      field.current ?? {};
    const before = feedback.slice(0, selectionStart);
    const separator = before === '' || before.endsWith('\n') ? '' : '\n\n';
    write(`${before}${separator}${markdown}${feedback.slice(selectionEnd)}`);
    field.current?.focus();
  };
  return (
    <section className={styles.feedback} aria-labelledby={id}>
      <h2 id={id}>{text('feedback')}</h2>
      <textarea
        ref={field}
        dir="auto"
        rows={5}
        value={feedback}
        aria-labelledby={id}
        placeholder={text('feedbackHelp')}
        onChange={({ target }) => write(target.value)}
      />
      <div className={styles.ways}>
        <label>
          {text('rating')}{' '}
          <select value={talk.rating ?? ''} onChange={({ target }) => rate(target.value)}>
            <option value="">{text('ratingNone')}</option>
            {RATINGS.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      </div>
      {notes.length > 0 && <InsertNote talk={talk} notes={notes} onInsert={insert} />}
    </section>
  );
}
