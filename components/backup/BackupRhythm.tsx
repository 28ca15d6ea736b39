import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { BackupRhythm as Rhythm } from '../settings/settings';
import { useAttempt } from '../ui/attempt';
import { type MessageKey, text } from '../ui/i18n';
import section from '../ui/DataSection.module.css';
import styles from './BackupRhythm.module.css';

const labels: Record<Rhythm, MessageKey> = {
  never: 'backupEveryNever',
  month: 'backupEveryMonth',
  week: 'backupEveryWeek',
  day: 'backupEveryDay',
};

/** Lets the user choose how often Talkmark saves a backup by itself. Choosing asks for the browser's permission. */
export function BackupRhythm({ every }: { every: Rhythm }) {
  const attempt = useAttempt();
  const choose = (next: Rhythm): void => {
    // The request comes first, without an `await` before it: the browser shows the prompt only within the click.
    const isAllowed =
      next === 'never' ? Promise.resolve(true) : browser.permissions.request({ permissions });
    void attempt(async () => {
      if (await isAllowed) await sendMessage('chooseBackups', { every: next });
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
      <p className={section.help}>{text('backupEveryHelp')}</p>
    </fieldset>
  );
}

/** `downloads` saves the file; `offscreen` lets Chromium create it while no page of Talkmark is open. */
const permissions = ['downloads', ...(import.meta.env.CHROME ? ['offscreen'] : [])] as (
  | 'downloads'
  | 'offscreen'
)[];
