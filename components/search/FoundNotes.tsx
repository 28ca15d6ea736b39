import { useState } from 'react';
import { isDone, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { useStored } from '../notebook/useStored';
import { KindSign } from '../notes/KindSign';
import { MomentButton } from '../notes/MomentButton';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { Marked } from './MarkedText';
import type { NoteEntry } from './packedNotes';
import styles from './Search.module.css';

interface FoundNotesProps {
  notes: readonly NoteEntry[];
  terms: readonly string[];
  /** So many at first. */
  most: number;
  onJump: (note: NoteEntry) => void;
}

/** The notes of one talk that were found, read from the notebook as they are shown. */
export function FoundNotes({ notes, terms, most, onJump }: FoundNotesProps) {
  const [limit, setLimit] = useState(most);
  const shown = notes.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const stored = useStored(async (db) => db.notes.bulkGet(ids), ids.join());
  const texts = new Map(
    stored.state === 'read' ? stored.value.map((note) => [note?.id, note]) : [],
  );
  if (notes.length === 0) return null;
  return (
    <>
      <ul className={styles.notes}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.note}>
            <MomentButton at={entry.at} onJump={() => onJump(entry)} />
            <FoundText note={texts.get(entry.id)} terms={terms} />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + 50)}>
          {plural('showMore', notes.length - limit)}
        </Button>
      )}
    </>
  );
}

function FoundText({ note, terms }: { note: Note | undefined; terms: readonly string[] }) {
  if (!note) return <span />;
  const { kind, body } = readNote(note.text);
  const words = kind === 'bookmark' ? text('kindBookmark') : body.replace(/^> ?/, '');
  return (
    <p className={styles.text}>
      {kind === 'task' && <span>{text(isDone(note) ? 'boxChecked' : 'boxEmpty')}: </span>}
      {kind !== 'task' && kind !== 'note' && <KindSign kind={kind} />}
      <Marked text={words} terms={terms} isCut />
      {note.quote !== undefined && (
        <>
          {' '}
          <q>
            <Marked text={note.quote} terms={terms} isCut />
          </q>
        </>
      )}
    </p>
  );
}
