import { useDates } from '../settings/dates';
import { paperLinksOf } from '../talks/pageLinks';
import type { TalkPage } from '../talks/talk';
import { AwayLink } from '../ui/AwayLink';
import { text } from '../ui/i18n';
import styles from './TalkAbstract.module.css';

/** What the talk's page says of it, folded, with where and when that was read. */
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
              <Away href={paper.url}>{paper.text || text('paper')}</Away>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.source}>
        <Away href={page.url}>{text('readOn', hostname, day)}</Away>
      </p>
    </details>
  );
}

function Away({ href, children }: { href: string; children: string }) {
  return (
    <AwayLink href={href}>
      <bdi>{children}</bdi>
    </AwayLink>
  );
}
