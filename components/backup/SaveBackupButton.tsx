import { useState } from 'react';
import { useNotebook } from '../notebook/notebookContext';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { TaskProgress } from '../ui/TaskProgress';
import { useTask } from '../ui/useTask';
import { saveBackup } from './saveBackup';

/** Saves a backup as a file and shows the progress. */
export function SaveBackup() {
  const db = useNotebook();
  const task = useTask();
  const [outcome, setOutcome] = useState('');
  const save = (): void => {
    setOutcome('');
    void task.run(async (signal, onProgress) => {
      await saveBackup(db, Date.now(), signal, onProgress);
      setOutcome(text('backupSaved'));
    }, 'problemBackup');
  };
  return (
    <>
      <p>
        <Button onClick={save}>{text('backupSave')}</Button> <output>{outcome}</output>
      </p>
      <TaskProgress task={task} label={text('backupTitle')} />
    </>
  );
}
