import { useRef } from 'react';
import { WithMarkdown } from '../markdown/MarkdownText';
import type { TalkRun } from '../notebook/latest';
import type { Note } from '../notebook/note';
import { MomentButton } from '../notes/MomentButton';
import { NoteBody } from '../notes/NoteBody';
import { TalkTitle } from '../notes/TalkTitle';
import { UndoOffer } from '../notes/UndoOffer';
import { useChanges } from '../notes/useChanges';
import { text } from '../ui/i18n';
import styles from './LatestNotes.module.css';

/** In UTF-16 units; three or four lines. */
const EXCERPT_LENGTH = 180;

interface LatestNotesProps {
  runs: readonly TalkRun[];
  onJump: (note: Note) => void;
}

/** The latest notes, grouped by talk; consecutive notes on one talk form a run. */
export function LatestNotes({ runs, onJump }: LatestNotesProps) {
  const changes = useChanges();
  const heading = useRef<HTMLHeadingElement>(null);
  const setDone = (note: Note, done: boolean): void => void changes.actions.edit(note, { done });
  return (
    <section aria-labelledby="latest" className={styles.latest}>
      <h2 id="latest" ref={heading} tabIndex={-1}>
        {text('latestNotes')}
      </h2>
      <WithMarkdown>
        {runs.map((run) => (
          <section key={run.notes[0]?.id} className={styles.run}>
            <h3>
              <TalkTitle talk={run.talk} />
            </h3>
            <ul>
              {run.notes.map((note) => (
                <li key={note.id} className={styles.row}>
                  <MomentButton at={note.at} until={note.until} onJump={() => onJump(note)} />
                  <NoteBody note={note} length={EXCERPT_LENGTH} onDone={setDone} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </WithMarkdown>
      <UndoOffer changes={changes} next={heading} />
    </section>
  );
}
