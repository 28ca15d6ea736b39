import { useState } from 'react';
import { browser } from 'wxt/browser';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { Folded } from '../ui/Folded';
import { plural, text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { hostOfGrant } from './grants';
import { useSites } from './useSites';
import styles from './Sites.module.css';

/** The settings section with the sites on which Talkmark runs, where the user can withdraw access. */
export function Sites() {
  const attempt = useAttempt();
  const sites = useSites();
  const [removed, setRemoved] = useState('');
  if (!sites) return null;
  const remove = (pattern: string): void => {
    void attempt(async () => {
      await browser.permissions.remove({ origins: [pattern] });
      setRemoved(pattern);
    }, 'problemTakeBack');
  };
  return (
    <Folded
      title={text('sitesTitle')}
      state={
        sites.allowed.length === 0
          ? text('sitesStateNone')
          : plural('sitesState', sites.allowed.length)
      }
    >
      <p>{text('sitesBuiltIn')}</p>
      <ul className={styles.list}>
        {sites.builtIn.map(({ pattern, granted }) => (
          <li key={pattern}>
            <bdi>{hostOfGrant(pattern)}</bdi>
            {!granted && ` (${text('siteWithheld')})`}
          </li>
        ))}
      </ul>
      <p>{text(sites.allowed.length > 0 ? 'sitesAllowed' : 'sitesNone')}</p>
      <ul className={styles.list}>
        {sites.allowed.map((pattern) => (
          <li key={pattern} className={styles.allowed}>
            <Site pattern={pattern} onRemove={remove} />
          </li>
        ))}
      </ul>
      <output className={styles.said}>
        {removed === '' ? '' : text('takenBack', nameOf(removed))}
      </output>
    </Folded>
  );
}

function Site({ pattern, onRemove }: { pattern: string; onRemove: (pattern: string) => void }) {
  return (
    <>
      <bdi>{nameOf(pattern)}</bdi>
      <Button onClick={() => onRemove(pattern)}>
        <span aria-hidden="true">{text('takeBack')}</span>
        <VisuallyHidden>{text('takeBackFrom', nameOf(pattern))}</VisuallyHidden>
      </Button>
    </>
  );
}

function nameOf(pattern: string): string {
  return hostOfGrant(pattern) || text('everySite');
}
