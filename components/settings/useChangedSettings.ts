import { useAttempt } from '../ui/attempt';
import { changeSettings, type Settings } from './settings';
import { useSettings } from './useSettings';

/** The settings, undefined until read, and the way to change some; what fails is said. */
export function useChangedSettings(): [Settings | undefined, (changed: Partial<Settings>) => void] {
  const attempt = useAttempt();
  const settings = useSettings();
  const change = (changed: Partial<Settings>): void => {
    void attempt(() => changeSettings(changed), 'problemSetting');
  };
  return [settings, change];
}
