import { WithMarkdown } from '../markdown/MarkdownText';
import type { Note, NoteId } from '../notebook/note';
import { chapterAt } from '../talks/chapters';
import type { Chapter } from '../talks/talk';
import { Button } from '../ui/Button';
import { plural } from '../ui/i18n';
import { usePages } from '../ui/usePages';
import { NoteRow } from './NoteRow';
import type { ChangeActions } from './useChanges';
import type { UnsavedEdits } from './useUnsavedEdits';
import styles from './NoteList.module.css';

/** Number of rows shown at first, and added by each press of the button. */
const ROWS_PER_STEP = 100;

interface NoteListProps {
  /** In the order of their moments. */
  notes: readonly Note[];
  /** The chapters of the talk; the first note of each has the chapter's title above it. */
  chapters: readonly Chapter[];
  unsaved: UnsavedEdits;
  /** The note at the playback position, in a view that follows the playback. */
  current?: NoteId | undefined;
  onJump: (note: Note) => void;
  onExport: (note: Note) => void;
  changes: ChangeActions;
  /** Called when the row with the focus is removed. */
  onLost: () => void;
}

/** The list of a talk's notes, the first hundred at once. */
export function NoteList({
  notes,
  chapters,
  unsaved,
  current,
  onJump,
  onExport,
  changes,
  onLost,
}: NoteListProps) {
  const minimumRows = notes.findIndex(({ id }) => id === current) + 1;
  const { shown, more, showMore, list } = usePages<Note, HTMLUListElement>(
    notes,
    ROWS_PER_STEP,
    minimumRows,
  );
  return (
    <WithMarkdown>
      <ul ref={list} className={styles.list}>
        {shown.map((note, index) => (
          <NoteRow
            key={note.id}
            note={note}
            chapter={startedChapter(chapters, note, shown[index - 1])}
            unsaved={unsaved}
            isCurrent={note.id === current}
            onJump={onJump}
            onExport={onExport}
            changes={changes}
            onLost={onLost}
          />
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
    </WithMarkdown>
  );
}

/** Returns the title of a note's chapter when the previous note is not in that chapter, else undefined. */
function startedChapter(
  chapters: readonly Chapter[],
  note: Note,
  previous: Note | undefined,
): string | undefined {
  const chapter = chapterAt(chapters, note.at);
  const isSame = previous !== undefined && chapterAt(chapters, previous.at) === chapter;
  return isSame || !chapter?.title.trim() ? undefined : chapter.title.trim();
}
