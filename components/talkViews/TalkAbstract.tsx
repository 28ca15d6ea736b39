import { useDates } from '../settings/dates';
import { paperLinksOf } from '../talks/pageLinks';
import type { TalkPage } from '../talks/talk';
import { AwayLink } from '../ui/AwayLink';
import { text } from '../ui/i18n';
import styles from './TalkAbstract.module.css';

/** The abstract from the talk's web page, folded, with its source and the day it was read. */
export function TalkAbstract({ page }: { page: TalkPage }) {
  const dates = useDates();
  const { hostname } = new URL(page.url);
  const day = dates.dayOf(page.fetchedAt);
  const papers = paperLinksOf(page);
  return (
    <details>
      <summary>{text('aboutTalk')}</summary>
      {page.byline && (
        <p className={styles.source}>
          <bdi>{page.byline}</bdi>
        </p>
      )}
      {page.excerpt && (
        <p className={styles.text} dir="auto">
          {page.excerpt}
        </p>
      )}
      {papers.length > 0 && (
        <ul>
          {papers.map((paper) => (
            <li key={paper.url}>
              <IsolatedLink href={paper.url}>{paper.text || text('paper')}</IsolatedLink>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.source}>
        <IsolatedLink href={page.url}>{text('readOn', hostname, day)}</IsolatedLink>
      </p>
    </details>
  );
}

/** A link whose words keep their own direction of writing. */
function IsolatedLink({ href, children }: { href: string; children: string }) {
  return (
    <AwayLink href={href}>
      <bdi>{children}</bdi>
    </AwayLink>
  );
}
