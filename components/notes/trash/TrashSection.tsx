import { useRef } from 'react';
import { trashedNotes } from '../../notebook/trash';
import { useStored } from '../../notebook/useStored';
import { Disclosure } from '../../ui/Disclosure';
import { plural, text } from '../../ui/i18n';
import { TrashList } from './TrashList';

/** The deleted notes, to be restored or deleted for good. */
export function TrashSection() {
  const line = useRef<HTMLElement>(null);
  const trash = useStored((db) => trashedNotes(db, Date.now()), 'trash');
  if (trash.state === 'reading') return null;
  if (trash.state === 'failed') return <p role="alert">{text('problemTrash')}</p>;
  const { length } = trash.value;
  const state = length === 0 ? text('trashIsEmpty') : plural('libraryNotes', length);
  return (
    <Disclosure title={text('trash')} state={state} line={line}>
      <p>{text('trashHelp')}</p>
      <TrashList trashed={trash.value} next={line} />
    </Disclosure>
  );
}
