import { browser } from 'wxt/browser';
import { useDates } from '../settings/dates';
import { useSettings } from '../settings/useSettings';
import { Folded } from '../ui/Folded';
import { text } from '../ui/i18n';
import { BackupRhythm } from './BackupRhythm';

/** Shows when a backup was last saved, how often Talkmark saves one, and a link to the backup page. */
export function BackupState() {
  const dates = useDates();
  const settings = useSettings();
  if (!settings) return null;
  const { lastBackup, backupEvery } = settings;
  const state =
    lastBackup === 0 ? text('backupNever') : text('backupLast', dates.dayOf(lastBackup));
  return (
    <Folded title={text('backupTitle')} state={state}>
      <BackupRhythm every={backupEvery} />
      <p>
        <a href={`${browser.runtime.getURL('/library.html')}#/backup`}>{text('backupPlace')}</a>
      </p>
    </Folded>
  );
}
