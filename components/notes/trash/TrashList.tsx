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

/** How many rows the list shows at first and brings at each step. */
const STEP = 100;

interface TrashListProps {
  trashed: readonly TrashedNote[];
  /** Takes the focus where a row that had it goes. */
  next: RefObject<HTMLElement | null>;
}

/** The deleted notes; what cannot be taken back is asked for twice. */
export function TrashList({ trashed, next }: TrashListProps) {
  const { said, restore, remove, empty } = useTrash(next);
  const [asked, setAsked] = useState<Note | 'all'>();
  const { shown, more, showMore, list } = usePages<TrashedNote, HTMLUListElement>(trashed, STEP);
  const confirm = (): void => {
    setAsked(undefined);
    if (asked === 'all') void empty();
    else if (asked) void remove(asked);
  };
  const question =
    asked && asked !== 'all'
      ? text('confirmForGood', formatTimestamp(asked.at))
      : plural('confirmEmpty', trashed.length);
  return (
    <>
      {trashed.length > 0 && <Button onClick={() => setAsked('all')}>{text('emptyTrash')}</Button>}
      <WithMarkdown>
        <ul ref={list} className={styles.list}>
          {shown.map((each) => (
            <TrashRow
              key={each.note.id}
              trashed={each}
              onRestore={() => void restore(each.note)}
              onRemove={() => setAsked(each.note)}
            />
          ))}
        </ul>
      </WithMarkdown>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
      <output>{said}</output>
      {asked && (
        <ConfirmDialog
          question={question}
          action={text('deleteForGood')}
          onConfirm={confirm}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
