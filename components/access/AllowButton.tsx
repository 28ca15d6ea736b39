import { browser } from 'wxt/browser';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { type MessageKey, text } from '../ui/i18n';
import { grantFor } from './grants';

interface AllowButtonProps {
  host: string;
  /** Its one value is the host. */
  label: MessageKey;
  onAllowed: () => Promise<void>;
}

/** Asks the browser's user for a site. A refusal is an answer, and changes nothing. */
export function AllowButton({ host, label, onAllowed }: AllowButtonProps) {
  const attempt = useAttempt();
  const allow = (): void => {
    // Nothing may be waited for before it: the browser asks within the click alone.
    const asked = browser.permissions.request({ origins: [grantFor(host)] });
    void attempt(async () => {
      if (await asked) await onAllowed();
    }, 'problemGrant');
  };
  return <Button onClick={allow}>{text(label, host)}</Button>;
}
