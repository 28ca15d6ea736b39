import { useState } from 'react';
import type { ImportRecord } from '../notebook/database';
import { useNotebook } from '../notebook/notebookContext';
import { useStored } from '../notebook/useStored';
import { useDates } from '../settings/dates';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { notifyNotesImported } from './notifyNotesImported';
import { undoImport } from './undoImport';
import styles from '../ui/DataSection.module.css';

/** How many imports the list shows. */
const SHOWN_IMPORTS = 20;

/** Lists past imports, each with a button to undo it. */
export function PastImports() {
  const dates = useDates();
  const db = useNotebook();
  const attempt = useAttempt();
  const [outcome, setOutcome] = useState('');
  const stored = useStored(
    (notebook) => notebook.imports.orderBy('createdAt').reverse().limit(SHOWN_IMPORTS).toArray(),
    'imports',
  );
  if (stored.state !== 'read' || stored.value.length === 0) return null;
  const undo = ({ id }: ImportRecord): void => {
    void attempt(async () => {
      const talkIds = await undoImport(db, id, Date.now());
      await notifyNotesImported(talkIds);
      setOutcome(text('importUndone'));
    }, 'problemImportUndo');
  };
  return (
    <section className={styles.section} aria-labelledby="imports">
      <h2 id="imports">{text('importsTitle')}</h2>
      <ul>
        {stored.value.map((record) => (
          <li key={record.id} className={styles.ways}>
            <bdi>{record.fileName}</bdi>
            <span className={styles.help}>
              {dates.dayOf(record.createdAt)} · {plural('libraryNotes', record.added.notes.length)}
            </span>
            {record.undoneAt === undefined ? (
              <Button look="quiet" onClick={() => undo(record)}>
                {text('undo')}
                <VisuallyHidden> {record.fileName}</VisuallyHidden>
              </Button>
            ) : (
              <span className={styles.help}>{text('importWasUndone')}</span>
            )}
          </li>
        ))}
      </ul>
      <output>{outcome}</output>
    </section>
  );
}
