import { useDates } from '../settings/dates';
import { useSettings } from '../settings/useSettings';
import { text } from '../ui/i18n';
import { BackupRhythm } from './BackupRhythm';
import { SaveBackup } from './SaveBackupButton';
import styles from '../ui/DataSection.module.css';

/** Saves everything that Talkmark stores as one file and shows when that was last done. */
export function BackupSection() {
  const dates = useDates();
  const settings = useSettings();
  return (
    <section className={styles.section} aria-labelledby="backup">
      <h2 id="backup">{text('backupTitle')}</h2>
      <p>{text('backupHelp')}</p>
      {settings && (
        <p className={styles.help}>
          {settings.lastBackup === 0
            ? text('backupNever')
            : text('backupLast', dates.dayOf(settings.lastBackup))}
        </p>
      )}
      <SaveBackup />
      {settings && <BackupRhythm every={settings.backupEvery} />}
    </section>
  );
}
