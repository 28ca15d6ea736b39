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
  /** For a page that stays when the tab is loaded anew: the popup goes. */
  staysOpen?: boolean;
}

/** Names the frames of a page that may hold the talk and are out of reach, and asks for them. */
export function FramesOut({ tabId, frames, onAllowed, staysOpen }: FramesOutProps) {
  const attempt = useAttempt();
  const closed = frames.filter(({ granted }) => !granted);
  const open = frames.find(({ granted }) => granted);
  const reload = (): void => {
    void attempt(async () => {
      await browser.tabs.reload(tabId);
      if (!staysOpen) window.close();
    }, 'problemReload');
  };
  return (
    <div className={styles.frames}>
      {open && (
        <>
          <p>{text('framesReload', open.host)}</p>
          <Button onClick={reload}>{text('reloadPage')}</Button>
        </>
      )}
      {closed.length > 0 && <p>{text('framesOut')}</p>}
      {closed.map(({ host }) => (
        <AllowButton key={host} host={host} label="frameAllow" onAllowed={onAllowed} />
      ))}
    </div>
  );
}
