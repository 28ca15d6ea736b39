import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import type { Contents } from './importContents';
import { type ImportPlan, isEmptyPlan } from './planImport';
import section from '../ui/DataSection.module.css';
import styles from './ImportPreview.module.css';

interface ImportPreviewProps {
  fileName: string;
  contents: Contents;
  plan: ImportPlan;
  onTake: () => void;
  onCancel: () => void;
}

/** Shows the format of a file and what its import would change. */
export function ImportPreview({ fileName, contents, plan, onTake, onCancel }: ImportPreviewProps) {
  const { notes, talks, pictures } = plan;
  const isEmpty = isEmptyPlan(plan);
  const sentences = [
    notes.add.length > 0 && plural('importAdds', notes.add.length),
    talks.add.length > 0 && plural('importAddsTalks', talks.add.length),
    pictures.length > 0 && plural('importAddsPictures', pictures.length),
    notes.change.length > 0 && plural('importChanges', notes.change.length),
    talks.change.length > 0 && plural('importChangesTalks', talks.change.length),
    notes.skipped > 0 && plural('importSkips', notes.skipped),
    notes.conflicts > 0 && plural('importConflicts', notes.conflicts),
  ].filter((sentence) => sentence !== false);
  return (
    <div className={styles.preview} aria-live="polite">
      <p>
        <strong>
          <bdi>{fileName}</bdi>
        </strong>{' '}
        ({text(contents.format)})
      </p>
      {isEmpty ? (
        <p>{text('importNothing')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className={section.ways}>
        <Button onClick={onCancel}>{text(isEmpty ? 'close' : 'cancel')}</Button>
        {!isEmpty && <Button onClick={onTake}>{text('importTake')}</Button>}
      </p>
    </div>
  );
}
