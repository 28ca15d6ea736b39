import { useState } from 'react';
import type { Note } from '../notebook/note';
import { useNotebook } from '../notebook/notebookContext';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import type { ExportedTalk } from './document';
import { ExportDialog } from './ExportDialog';
import { picturesOfNotes } from './readNoted';
import { useTalksExport } from './useExport';
import styles from './ExportRow.module.css';

interface ExportRowProps {
  talk: ExportedTalk;
  notes: readonly Note[];
}

/** The buttons that export the notes of a talk, with the outcome of the last action. */
export function ExportRow({ talk, notes }: ExportRowProps) {
  const db = useNotebook();
  const [isChoosing, setChoosing] = useState(false);
  const read = async () => [{ talk, notes, pictures: await picturesOfNotes(db, notes) }];
  const { outcome, copy } = useTalksExport(read);
  return (
    <>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={() => void copy()}>
          {text('copy')}
        </Button>
        <Button look="quiet" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          {text('exportAs')}
        </Button>
      </div>
      <output className={styles.outcome}>{outcome}</output>
      {isChoosing && <ExportDialog read={read} onClose={() => setChoosing(false)} />}
    </>
  );
}
