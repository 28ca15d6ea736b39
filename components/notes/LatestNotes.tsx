import { TalkTitle } from '../talks/TalkTitle';
import { text } from '../ui/i18n';
import { excerpt } from './excerpt';
import type { TalkRun } from './latest';
import { MomentButton } from './MomentButton';
import type { Note } from './note';
import styles from './LatestNotes.module.css';

/** UTF-16 units; three or four lines. */
const SHORT = 180;

interface LatestNotesProps {
  runs: readonly TalkRun[];
  onJump: (note: Note) => void;
}

/** The notes written last, each run of them under its talk. */
export function LatestNotes({ runs, onJump }: LatestNotesProps) {
  return (
    <section aria-labelledby="latest" className={styles.latest}>
      <h2 id="latest">{text('latestNotes')}</h2>
      {runs.map((run) => (
        <section key={run.notes[0]?.id} className={styles.run}>
          <h3>
            <TalkTitle talk={run.talk} />
          </h3>
          <ul>
            {run.notes.map((note) => (
              <li key={note.id} className={styles.row}>
                <MomentButton at={note.at} onJump={() => onJump(note)} />
                <p dir="auto">{shortened(note.text)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function shortened(whole: string): string {
  const start = excerpt(whole, SHORT);
  return start === whole ? whole : `${start} …`;
}
