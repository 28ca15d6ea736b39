import type { Note } from '../notes/note';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import type { ExportedTalk } from './document';
import { useTalksExport } from './useTalksExport';
import styles from './ExportRow.module.css';

interface ExportRowProps {
  talk: ExportedTalk;
  notes: readonly Note[];
}

/** The ways out of Talkmark for the notes of a talk, and what was done. */
export function ExportRow({ talk, notes }: ExportRowProps) {
  const { said, copy, download } = useTalksExport(async () => [{ talk, notes }]);
  return (
    <>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={() => void copy()}>
          {text('copyMarkdown')}
        </Button>
        <Button look="quiet" onClick={() => void download()}>
          {text('download')}
        </Button>
      </div>
      <output className={styles.said}>{said}</output>
    </>
  );
}
