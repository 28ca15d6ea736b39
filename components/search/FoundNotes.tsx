import { useState } from 'react';
import { isDone, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { useStored } from '../notebook/useStored';
import { KindSign } from '../notes/KindSign';
import { MomentButton } from '../notes/MomentButton';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { MarkedText } from './MarkedText';
import type { NoteEntry } from './packedNotes';
import styles from './Search.module.css';

/** Notes that "show more" adds. */
const NOTES_PER_STEP = 50;

interface FoundNotesProps {
  notes: readonly NoteEntry[];
  terms: readonly string[];
  /** How many notes are shown at first. */
  initialCount: number;
  onJump: (note: NoteEntry) => void;
}

/** Shows the matching notes of one talk. Their texts are read from the notebook when they are shown. */
export function FoundNotes({ notes, terms, initialCount, onJump }: FoundNotesProps) {
  const [limit, setLimit] = useState(initialCount);
  const shown = notes.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const stored = useStored(async (db) => db.notes.bulkGet(ids), ids.join());
  const notesById = new Map(
    stored.state === 'read' ? stored.value.map((note) => [note?.id, note]) : [],
  );
  if (notes.length === 0) return null;
  return (
    <>
      <ul className={styles.notes}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.note}>
            <MomentButton at={entry.at} onJump={() => onJump(entry)} />
            <NoteExcerpt note={notesById.get(entry.id)} terms={terms} />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + NOTES_PER_STEP)}>
          {plural('showMore', notes.length - limit)}
        </Button>
      )}
    </>
  );
}

function NoteExcerpt({ note, terms }: { note: Note | undefined; terms: readonly string[] }) {
  if (!note) return <span />;
  const { kind, body } = readNote(note.text);
  const words = kind === 'bookmark' ? text('kindBookmark') : body.replace(/^> ?/, '');
  return (
    <p className={styles.text}>
      {kind === 'task' && <span>{text(isDone(note) ? 'boxChecked' : 'boxEmpty')}: </span>}
      {kind !== 'task' && kind !== 'note' && <KindSign kind={kind} />}
      <MarkedText text={words} terms={terms} isCut />
      {note.quote !== undefined && (
        <>
          {' '}
          <q>
            <MarkedText text={note.quote} terms={terms} isCut />
          </q>
        </>
      )}
    </p>
  );
}
