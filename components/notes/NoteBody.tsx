import { isDone, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { spokenTimestamp } from '../talks/timestamp';
import { language, text } from '../ui/i18n';
import { KindSign } from './KindSign';
import { NotePictures } from './NotePictures';
import { NoteText } from './NoteText';
import styles from './NoteBody.module.css';

interface NoteBodyProps {
  note: Note;
  /** The most UTF-16 units of the text to show; by default a long text can be unfolded. */
  length?: number;
  /** Called when the checkbox of a task is clicked; without it the checkbox is disabled. */
  onDone?: (note: Note, done: boolean) => void;
}

/** The content of a note: the icon of its kind or a checkbox, its text, its pictures. */
export function NoteBody({ note, length, onDone }: NoteBodyProps) {
  const { kind, body } = readNote(note.text);
  const done = kind === 'task' && isDone(note);
  return (
    <div className={styles.body}>
      <div className={`${styles.line} ${done ? styles.done : ''}`}>
        {kind === 'task' && (
          <label className={styles.target}>
            <input
              type="checkbox"
              className={styles.box}
              checked={done}
              aria-label={text('taskBox', spokenTimestamp(note.at, language()))}
              disabled={!onDone}
              onChange={() => onDone?.(note, !done)}
            />
          </label>
        )}
        {kind !== 'task' && kind !== 'note' && <KindSign kind={kind} />}
        {kind === 'bookmark' ? (
          <p className={styles.bookmark}>{text('kindBookmark')}</p>
        ) : (
          <NoteText text={body} {...(length === undefined ? {} : { length })} />
        )}
      </div>
      {note.pictureIds.length > 0 && <NotePictures note={note} />}
    </div>
  );
}
