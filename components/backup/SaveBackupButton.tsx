import { useState } from 'react';
import { useNotebook } from '../notebook/notebookContext';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { TaskProgress } from '../ui/TaskProgress';
import { useTask } from '../ui/useTask';
import { saveBackup } from './saveBackup';

/** Saves a backup as a file, and says how far that is. */
export function SaveBackup() {
  const db = useNotebook();
  const task = useTask();
  const [said, setSaid] = useState('');
  const save = (): void => {
    setSaid('');
    void task.run(async (signal, onProgress) => {
      await saveBackup(db, Date.now(), signal, onProgress);
      setSaid(text('backupSaved'));
    }, 'problemBackup');
  };
  return (
    <>
      <p>
        <Button onClick={save}>{text('backupSave')}</Button> <output>{said}</output>
      </p>
      <TaskProgress task={task} label={text('backupTitle')} />
    </>
  );
}
