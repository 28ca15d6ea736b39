import { useState } from 'react';
import { readNoted } from '../exports/readNoted';
import { useTalksExport } from '../exports/useTalksExport';
import { useNotebook } from '../notes/notebookContext';
import type { EditionTalk } from '../talks/editions';
import { correctedOf } from '../talks/shownOf';
import type { TalkId } from '../talks/talk';
import { TalkFactsEditor } from '../talks/TalkFactsEditor';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { DeleteTalks } from './DeleteTalks';
import styles from './EditionPage.module.css';

interface PickedTalksProps {
  /** Those that can be picked now. */
  shown: readonly EditionTalk[];
  picked: readonly EditionTalk[];
  onPick: (ids: readonly TalkId[]) => void;
}

/** What can be done with several talks at once. */
export function PickedTalks({ shown, picked, onPick }: PickedTalksProps) {
  const db = useNotebook();
  const { said, copy, download } = useTalksExport(() => readNoted(db, picked));
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
          <Button onClick={() => void copy()}>{text('copyMarkdown')}</Button>
          <Button onClick={() => void download()}>{text('download')}</Button>
          <Button onClick={() => setEditing(true)}>{text('correctFacts')}</Button>
        </>
      )}
      <DeleteTalks talks={picked} />
      <output>{said}</output>
      {isEditing && (
        <TalkFactsEditor talks={picked.map(correctedOf)} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}
