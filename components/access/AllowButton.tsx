import { browser } from 'wxt/browser';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { type MessageKey, text } from '../ui/i18n';
import { grantFor } from './grants';

interface AllowButtonProps {
  host: string;
  /** A message whose only placeholder is the host. */
  label: MessageKey;
  onAllowed: () => Promise<void>;
}

/** A button that requests access to a site. Where the user refuses, nothing changes. */
export function AllowButton({ host, label, onAllowed }: AllowButtonProps) {
  const attempt = useAttempt();
  const allow = (): void => {
    // Called before any `await`, because the browser accepts the request only during the click.
    const request = browser.permissions.request({ origins: [grantFor(host)] });
    void attempt(async () => {
      if (await request) await onAllowed();
    }, 'problemGrant');
  };
  return <Button onClick={allow}>{text(label, host)}</Button>;
}
