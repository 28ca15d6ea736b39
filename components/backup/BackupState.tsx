import { browser } from 'wxt/browser';
import { Folded } from '../settings/Folded';
import { useSettings } from '../settings/useSettings';
import { formatDayOf, text } from '../ui/i18n';
import { BackupRhythm } from './BackupRhythm';

/** When a backup was last saved and how often that is done, and the way to where one is saved. */
export function BackupState() {
  const settings = useSettings();
  if (!settings) return null;
  const { lastBackup, backupEvery } = settings;
  const state =
    lastBackup === 0 ? text('backupNever') : text('backupLast', formatDayOf(lastBackup));
  return (
    <Folded title={text('backupTitle')} state={state}>
      <BackupRhythm every={backupEvery} />
      <p>
        <a href={`${browser.runtime.getURL('/library.html')}#/backup`}>{text('backupPlace')}</a>
      </p>
    </Folded>
  );
}
