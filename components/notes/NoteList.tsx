import { Button } from '../ui/Button';
import { plural } from '../ui/i18n';
import { usePages } from '../ui/usePages';
import type { Note, NoteId } from './note';
import { NoteRow } from './NoteRow';
import styles from './NoteList.module.css';

/** How many rows the list shows at first and brings at each step. */
const STEP = 100;

interface NoteListProps {
  notes: readonly Note[];
  unsaved: ReadonlyMap<NoteId, string>;
  onJump: (note: Note) => void;
  onDelete: (note: Note) => Promise<void>;
}

/** The rows of a talk's notes. */
export function NoteList({ notes, unsaved, onJump, onDelete }: NoteListProps) {
  const { shown, more, showMore, list } = usePages<Note, HTMLUListElement>(notes, STEP);
  return (
    <>
      <ul ref={list} className={styles.list}>
        {shown.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            unsaved={unsaved.get(note.id)}
            onJump={onJump}
            onDelete={(gone) => void onDelete(gone)}
          />
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
    </>
  );
}
