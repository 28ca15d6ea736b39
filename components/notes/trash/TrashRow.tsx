import type { TrashedNote } from '../../notebook/trash';
import { useDates } from '../../settings/dates';
import { formatTimestamp, spokenTimestamp } from '../../talks/timestamp';
import { Button } from '../../ui/Button';
import { language, text } from '../../ui/i18n';
import { NoteBody } from '../NoteBody';
import { TalkTitle } from '../TalkTitle';
import styles from './Trash.module.css';

/** In UTF-16 units; two or three lines. */
const EXCERPT_LENGTH = 180;

interface TrashRowProps {
  trashed: TrashedNote;
  onRestore: () => void;
  onRemove: () => void;
}

/** A deleted note: its talk, its moment, its content, and the day it goes for good. */
export function TrashRow({ trashed, onRestore, onRemove }: TrashRowProps) {
  const dates = useDates();
  const { note, talk, goesAt } = trashed;
  const when = spokenTimestamp(note.at, language());
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.talk}>
          <TalkTitle talk={talk} /> · {formatTimestamp(note.at)}
        </p>
        <NoteBody note={note} length={EXCERPT_LENGTH} />
        <p className={styles.goes}>{text('trashGoes', dates.dayOf(goesAt))}</p>
      </div>
      <div className={styles.actions}>
        <Button aria-label={text('restoreNote', when)} onClick={onRestore}>
          {text('restore')}
        </Button>
        <Button look="quiet" aria-label={text('deleteNoteForGood', when)} onClick={onRemove}>
          {text('deleteForGood')}
        </Button>
      </div>
    </li>
  );
}
