import { useChangedSettings } from '../settings/useSettings';
import { text } from '../ui/i18n';
import { Switch } from '../ui/Switch';
import { ForgetWatched } from './ForgetWatched';

/** The setting for storing how far talks were watched, and the button that forgets it. */
export function WatchedTalks() {
  const [settings, change] = useChangedSettings();
  if (!settings) return null;
  return (
    <>
      <Switch
        label={text('watchedKeep')}
        help={text('watchedHelp')}
        isOn={settings.keepWatched}
        onChange={(keepWatched) => change({ keepWatched })}
      />
      <ForgetWatched />
    </>
  );
}
