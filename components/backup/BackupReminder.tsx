import { useState } from 'react';
import { useStored } from '../notebook/useStored';
import { type DayWriting, useDates } from '../settings/dates';
import { changeSettings, type Settings } from '../settings/settings';
import { useSettings } from '../settings/useSettings';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { useOpenLibrary } from '../ui/useOpenLibrary';
import { backupReminder, type ReminderReason } from './reminder';
import { DAY_MS } from './rhythm';
import styles from './BackupReminder.module.css';

/** "Later" silences the reminder for this long. */
const LATER_MS = 7 * DAY_MS;

/** Reminds the user of notes that are in no backup yet, with a button to the backup page. */
export function BackupReminder() {
  const settings = useSettings();
  return settings ? <ReminderFor settings={settings} /> : null;
}

function ReminderFor({ settings }: { settings: Settings }) {
  const attempt = useAttempt();
  const dates = useDates();
  const open = useOpenLibrary('#/backup');
  const [now] = useState(() => Date.now());
  const { lastBackup, backupLater, backupTried, backupEvery } = settings;
  const reminder = useStored(
    async (db) => backupReminder(db, settings, now),
    [lastBackup, backupLater, backupTried, backupEvery].join(' '),
  );
  if (reminder.state !== 'read' || !reminder.value) return null;
  const postpone = (): void => {
    void attempt(() => changeSettings({ backupLater: now + LATER_MS }), 'problemSetting');
  };
  return (
    <aside className={styles.reminder} aria-label={text('backupTitle')}>
      <p>{sentence(reminder.value, settings, dates)}</p>
      <p className={styles.answers}>
        <Button onClick={open}>{text('backupSave')}</Button>
        <Button look="quiet" onClick={postpone}>
          {text('later')}
        </Button>
      </p>
    </aside>
  );
}

function sentence(
  reminder: ReminderReason,
  { lastBackup, backupTried }: Settings,
  { dayOf }: DayWriting,
): string {
  if (reminder === 'never') return text('backupRemindNever');
  return reminder === 'old'
    ? text('backupRemindOld', dayOf(lastBackup))
    : text('backupRemindFailed', dayOf(backupTried));
}
