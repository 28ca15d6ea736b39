import { browser } from 'wxt/browser';
import type { SiteAccess } from '../messages/pages';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { AllowButton } from './AllowButton';
import styles from './SiteLine.module.css';

/** Says why Talkmark runs on a site outside of its built-in list, and lets the user change that. */
export function SiteLine({ site, onChange }: { site: SiteAccess; onChange: () => Promise<void> }) {
  const attempt = useAttempt();
  const { host, access } = site;
  if (access === 'built in') return null;
  const change = (): void => {
    void attempt(async () => browser.runtime.openOptionsPage(), 'problemChange');
  };
  return (
    <div className={styles.line}>
      <p>{text(access === 'asked' ? 'siteAsked' : 'siteAllowed', host)}</p>
      {access === 'asked' ? (
        <AllowButton host={host} label="siteAlways" onAllowed={onChange} />
      ) : (
        <Button look="quiet" onClick={change}>
          {text('siteChange')}
        </Button>
      )}
    </div>
  );
}
