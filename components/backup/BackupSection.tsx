import { useState } from 'react';
import { useNotebook } from '../notes/notebookContext';
import { useSettings } from '../settings/useSettings';
import { Button } from '../ui/Button';
import { formatDayOf, text } from '../ui/i18n';
import { TaskProgress } from '../ui/TaskProgress';
import { useTask } from '../ui/useTask';
import { BackupRhythm } from './BackupRhythm';
import { saveBackup } from './saveBackup';
import styles from './BackupPage.module.css';

/** Saves everything that Talkmark keeps as one file, and says when that was last done. */
export function BackupSection() {
  const db = useNotebook();
  const task = useTask();
  const settings = useSettings();
  const [said, setSaid] = useState('');
  const save = (): void => {
    setSaid('');
    void task.run(async (signal, onProgress) => {
      await saveBackup(db, Date.now(), signal, onProgress);
      setSaid(text('backupSaved'));
    }, 'problemBackup');
  };
  return (
    <section className={styles.section} aria-labelledby="backup">
      <h2 id="backup">{text('backupTitle')}</h2>
      <p>{text('backupHelp')}</p>
      {settings && (
        <p className={styles.help}>
          {settings.lastBackup === 0
            ? text('backupNever')
            : text('backupLast', formatDayOf(settings.lastBackup))}
        </p>
      )}
      <p>
        <Button onClick={save}>{text('backupSave')}</Button> <output>{said}</output>
      </p>
      {settings && <BackupRhythm every={settings.backupEvery} />}
      <TaskProgress task={task} label={text('backupTitle')} />
    </section>
  );
}
