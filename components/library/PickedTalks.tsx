import { useState } from 'react';
import { ExportDialog } from '../exports/ExportDialog';
import { readNoted } from '../exports/readNoted';
import { useTalksExport } from '../exports/useExport';
import { useNotebook } from '../notebook/notebookContext';
import type { EditionTalk } from '../talks/editions';
import { correctedOf } from '../talks/shownTalk';
import type { TalkId } from '../talks/talk';
import { TalkFactsEditor } from '../talkViews/TalkFactsEditor';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { DeleteTalks } from './DeleteTalks';
import styles from './EditionPage.module.css';

interface PickedTalksProps {
  /** The talks that can be picked now. */
  shown: readonly EditionTalk[];
  picked: readonly EditionTalk[];
  onPick: (ids: readonly TalkId[]) => void;
}

/** The actions on several picked talks: copy, export, correct, delete. */
export function PickedTalks({ shown, picked, onPick }: PickedTalksProps) {
  const db = useNotebook();
  const read = () => readNoted(db, picked);
  const { outcome, copy } = useTalksExport(read);
  const [isExporting, setExporting] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const isAll = picked.length > 0 && picked.length >= shown.length;
  return (
    <div className={styles.picked}>
      <Button look="quiet" onClick={() => onPick(isAll ? [] : shown.map(({ id }) => id))}>
        {text(isAll ? 'libraryPickNone' : 'libraryPickAll')}
      </Button>
      {picked.length > 0 && (
        <>
          <span>{plural('libraryPicked', picked.length)}</span>
          <Button onClick={() => void copy()}>{text('copy')}</Button>
          <Button aria-haspopup="dialog" onClick={() => setExporting(true)}>
            {text('exportAs')}
          </Button>
          <Button onClick={() => setEditing(true)}>{text('correctFacts')}</Button>
        </>
      )}
      <DeleteTalks talks={picked} />
      <output>{outcome}</output>
      {isExporting && <ExportDialog read={read} onClose={() => setExporting(false)} />}
      {isEditing && (
        <TalkFactsEditor talks={picked.map(correctedOf)} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}
