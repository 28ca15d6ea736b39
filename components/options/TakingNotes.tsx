import { useId } from 'react';
import { useChangedSettings } from '../settings/useSettings';
import { text } from '../ui/i18n';
import { Switch } from '../ui/Switch';
import { LeadIn } from './LeadIn';
import { PictureSize } from './PictureSize';
import styles from '../ui/Section.module.css';

/** The settings for taking notes: pausing, the lead-in of jumps, the size of pictures, the count on the icon. */
export function TakingNotes() {
  const [settings, change] = useChangedSettings();
  const title = useId();
  if (!settings) return null;
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
      <PictureSize
        sizePx={settings.pictureSize}
        onChange={(pictureSize) => change({ pictureSize })}
      />
      <Switch
        label={text('countOnIcon')}
        help={text('countOnIconHelp')}
        isOn={settings.countOnIcon}
        onChange={(countOnIcon) => change({ countOnIcon })}
      />
    </section>
  );
}
