import { WithMarkdown } from '../markdown/MarkdownText';
import type { Note, NoteId } from '../notebook/note';
import { chapterAt } from '../talks/chapters';
import type { Chapter } from '../talks/talk';
import { Button } from '../ui/Button';
import { plural } from '../ui/i18n';
import { usePages } from '../ui/usePages';
import { NoteRow } from './NoteRow';
import type { ChangeMaking } from './useChanges';
import type { UnsavedEdits } from './useUnsavedEdits';
import styles from './NoteList.module.css';

/** How many rows the list shows at first and brings at each step. */
const STEP = 100;

interface NoteListProps {
  /** In the order of their moments. */
  notes: readonly Note[];
  /** Of the talk; the first note of each stands under its title. */
  chapters: readonly Chapter[];
  unsaved: UnsavedEdits;
  /** The note that the talk is at, where that is followed. */
  current?: NoteId | undefined;
  onJump: (note: Note) => void;
  onExport: (note: Note) => void;
  changes: ChangeMaking;
  /** A row that had the focus is gone. */
  onLost: () => void;
}

/** The rows of a talk's notes. */
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
  const least = notes.findIndex(({ id }) => id === current) + 1;
  const { shown, more, showMore, list } = usePages<Note, HTMLUListElement>(notes, STEP, least);
  return (
    <WithMarkdown>
      <ul ref={list} className={styles.list}>
        {shown.map((note, index) => (
          <NoteRow
            key={note.id}
            note={note}
            chapter={begunChapter(chapters, note, shown[index - 1])}
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

/** The title of the chapter that a note is in, where the note before it is in another one. */
function begunChapter(
  chapters: readonly Chapter[],
  note: Note,
  before: Note | undefined,
): string | undefined {
  const chapter = chapterAt(chapters, note.at);
  const isSame = before !== undefined && chapterAt(chapters, before.at) === chapter;
  return isSame || !chapter?.title.trim() ? undefined : chapter.title.trim();
}
