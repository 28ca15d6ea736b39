import { type RefObject, useState } from 'react';
import { WithMarkdown } from '../../markdown/MarkdownText';
import type { Note } from '../../notebook/note';
import type { TrashedNote } from '../../notebook/trash';
import { formatTimestamp } from '../../talks/timestamp';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { plural, text } from '../../ui/i18n';
import { usePages } from '../../ui/usePages';
import { TrashRow } from './TrashRow';
import { useTrash } from './useTrash';
import styles from './Trash.module.css';

/** Number of rows shown at first, and added by each press of the button. */
const ROWS_PER_STEP = 100;

interface TrashListProps {
  trashed: readonly TrashedNote[];
  /** Takes the focus when the row with the focus goes. */
  next: RefObject<HTMLElement | null>;
}

/** The deleted notes. Deleting for good is confirmed first, since it cannot be undone. */
export function TrashList({ trashed, next }: TrashListProps) {
  const { status, restore, remove, empty } = useTrash(next);
  const [toDelete, setToDelete] = useState<Note | 'all'>();
  const { shown, more, showMore, list } = usePages<TrashedNote, HTMLUListElement>(
    trashed,
    ROWS_PER_STEP,
  );
  const confirm = (): void => {
    setToDelete(undefined);
    if (toDelete === 'all') void empty();
    else if (toDelete) void remove(toDelete);
  };
  const question =
    toDelete && toDelete !== 'all'
      ? text('confirmForGood', formatTimestamp(toDelete.at))
      : plural('confirmEmpty', trashed.length);
  return (
    <>
      {trashed.length > 0 && (
        <Button onClick={() => setToDelete('all')}>{text('emptyTrash')}</Button>
      )}
      <WithMarkdown>
        <ul ref={list} className={styles.list}>
          {shown.map((each) => (
            <TrashRow
              key={each.note.id}
              trashed={each}
              onRestore={() => void restore(each.note)}
              onRemove={() => setToDelete(each.note)}
            />
          ))}
        </ul>
      </WithMarkdown>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
      <output>{status}</output>
      {toDelete && (
        <ConfirmDialog
          question={question}
          action={text('deleteForGood')}
          onConfirm={confirm}
          onClose={() => setToDelete(undefined)}
        />
      )}
    </>
  );
}
