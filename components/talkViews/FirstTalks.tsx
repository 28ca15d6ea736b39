import { youtubeTalkId, youtubeWatchUrl } from '../sites/youtube';
import { programmeOf } from '../talks/catalogue';
import { talkLink } from '../talks/links';
import { AwayLink } from '../ui/AwayLink';
import { formatList, text } from '../ui/i18n';
import { Icon } from '../ui/Icon';
import styles from './FirstTalks.module.css';

/** A list of talks to start with, shown while there are no notes yet. */
export function FirstTalks({ shortcut }: { shortcut: string }) {
  const talks = programmeOf('dotScale', '2015').flatMap(({ youtubeId, title, speakers }) =>
    youtubeId === undefined ? [] : [{ youtubeId, title, speakers }],
  );
  return (
    <section aria-labelledby="first" className={styles.first}>
      <h2 id="first">{text('firstTalks', 'dotScale 2015')}</h2>
      <p>{shortcut === '' ? text('firstTalksHelp') : text('firstTalksHelpKey', shortcut)}</p>
      <ul>
        {talks.map(({ youtubeId, title, speakers }) => (
          <li key={youtubeId}>
            <AwayLink href={linkOf(youtubeId)}>
              <span className={styles.title}>
                <bdi>{title}</bdi>
              </span>
              <bdi className={styles.speakers}>{formatList(speakers)}</bdi>
              <Icon name="away" />
            </AwayLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linkOf(youtubeId: string): string | undefined {
  return talkLink({ id: youtubeTalkId(youtubeId), url: youtubeWatchUrl(youtubeId) });
}
