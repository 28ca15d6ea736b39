import { useId } from 'react';
import { useAttempt } from '../ui/attempt';
import { text } from '../ui/i18n';
import { ForgetWatched } from './ForgetWatched';
import { LeadIn } from './LeadIn';
import { changeSettings, type Settings } from './settings';
import { useSettings } from './useSettings';
import styles from './Section.module.css';

/** How notes are taken: whether the talk waits, and how far jumps go back. */
export function TakingNotes() {
  const attempt = useAttempt();
  const settings = useSettings();
  const title = useId();
  if (!settings) return null;
  const change = (changed: Partial<Settings>): void => {
    void attempt(() => changeSettings(changed), 'problemSetting');
  };
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{text('takingNotes')}</h2>
      <LeadIn seconds={settings.leadIn} onChange={(leadIn) => change({ leadIn })} />
      <Switch
        label={text('composerPause')}
        help={text('pauseHelp')}
        isOn={settings.pauseWhileTyping}
        onChange={(pauseWhileTyping) => change({ pauseWhileTyping })}
      />
      <Switch
        label={text('watchedKeep')}
        help={text('watchedHelp')}
        isOn={settings.keepWatched}
        onChange={(keepWatched) => change({ keepWatched })}
      />
      <ForgetWatched />
      <Switch
        label={text('countOnIcon')}
        help={text('countOnIconHelp')}
        isOn={settings.countOnIcon}
        onChange={(countOnIcon) => change({ countOnIcon })}
      />
    </section>
  );
}

interface SwitchProps {
  label: string;
  help: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
}

function Switch({ label, help, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p id={id} className={styles.help}>
        {help}
      </p>
    </div>
  );
}
