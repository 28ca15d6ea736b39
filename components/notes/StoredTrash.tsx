import { type RefObject, useState } from 'react';
import { text } from '../ui/i18n';
import { openNotebook } from './database';
import { NotebookContext } from './notebookContext';
import { trashedNotes } from './trash';
import { TrashList } from './TrashList';
import { useStored } from './useStored';

/**
 * The trash of this browser's notebook, as it changes.
 * @param next takes the focus where a row that had it goes
 */
export function StoredTrash({ next }: { next: RefObject<HTMLElement | null> }) {
  const [db] = useState(() => openNotebook());
  return (
    <NotebookContext value={db}>
      <Trash next={next} />
    </NotebookContext>
  );
}

function Trash({ next }: { next: RefObject<HTMLElement | null> }) {
  const trash = useStored((db) => trashedNotes(db, Date.now()), 'trash');
  if (trash.state === 'reading') return null;
  if (trash.state === 'failed') return <p role="alert">{text('problemTrash')}</p>;
  return <TrashList trashed={trash.value} next={next} />;
}
