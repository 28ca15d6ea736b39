import { browser } from 'wxt/browser';
import type { FrameHost } from '../messages/pages';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { AllowButton } from './AllowButton';
import styles from './FramesOut.module.css';

interface FramesOutProps {
  tabId: number;
  frames: readonly FrameHost[];
  onAllowed: () => Promise<void>;
  /** True on a page that stays open when the tab reloads. The popup closes instead. */
  staysOpen?: boolean;
}

/** Lists the frames that may contain the talk but are out of reach, with buttons that allow them. */
export function FramesOut({ tabId, frames, onAllowed, staysOpen }: FramesOutProps) {
  const attempt = useAttempt();
  const blocked = frames.filter(({ granted }) => !granted);
  const afterReload = frames.find(({ granted }) => granted);
  const reload = (): void => {
    void attempt(async () => {
      await browser.tabs.reload(tabId);
      if (!staysOpen) window.close();
    }, 'problemReload');
  };
  return (
    <div className={styles.frames}>
      {afterReload && (
        <>
          <p>{text('framesReload', afterReload.host)}</p>
          <Button onClick={reload}>{text('reloadPage')}</Button>
        </>
      )}
      {blocked.length > 0 && <p>{text('framesOut')}</p>}
      {blocked.map(({ host }) => (
        <AllowButton key={host} host={host} label="frameAllow" onAllowed={onAllowed} />
      ))}
    </div>
  );
}
