import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { BackupRhythm as Rhythm } from '../settings/settings';
import { useAttempt } from '../ui/attempt';
import { type MessageKey, text } from '../ui/i18n';
import styles from './BackupPage.module.css';

const labels: Record<Rhythm, MessageKey> = {
  never: 'backupEveryNever',
  month: 'backupEveryMonth',
  week: 'backupEveryWeek',
  day: 'backupEveryDay',
};

/** How often a backup is saved without being asked for; the browser's leave is asked for with the first choice. */
export function BackupRhythm({ every }: { every: Rhythm }) {
  const attempt = useAttempt();
  const choose = (next: Rhythm): void => {
    // Nothing may be waited for before it: the browser asks within the click alone.
    const allowed =
      next === 'never' ? Promise.resolve(true) : browser.permissions.request({ permissions });
    void attempt(async () => {
      if (await allowed) await sendMessage('chooseBackups', { every: next });
    }, 'problemBackupEvery');
  };
  return (
    <fieldset className={styles.rhythm}>
      <legend>{text('backupEvery')}</legend>
      {Rhythm.options.map((rhythm) => (
        <label key={rhythm}>
          <input
            type="radio"
            name="backupEvery"
            checked={rhythm === every}
            onChange={() => choose(rhythm)}
          />
          {text(labels[rhythm])}
        </label>
      ))}
      <p className={styles.help}>{text('backupEveryHelp')}</p>
    </fieldset>
  );
}

/** To save files; in Chromium also to make them while no page of Talkmark is open. */
const permissions = ['downloads', ...(import.meta.env.CHROME ? ['offscreen'] : [])] as (
  | 'downloads'
  | 'offscreen'
)[];
