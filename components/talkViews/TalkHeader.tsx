import { TalkTitle } from '../notes/TalkTitle';
import { useDates } from '../settings/dates';
import { webAddress } from '../sites/contract/webAddress';
import { editionName } from '../talks/byline';
import type { ShownTalk } from '../talks/shownTalk';
import { factsOf } from '../talks/talk';
import { AwayLink } from '../ui/AwayLink';
import { text } from '../ui/i18n';
import { Icon } from '../ui/Icon';
import { SpeakerNames } from './SpeakerNames';
import styles from './TalkHeader.module.css';

/** The heading of a talk: conference, date, title, speakers, subject and slides. */
export function TalkHeader({ talk }: { talk: ShownTalk }) {
  const dates = useDates();
  const facts = factsOf(talk);
  const { date, speakers } = facts;
  const place = editionName(facts);
  const slides = webAddress(talk.slidesUrl ?? '');
  return (
    <header className={styles.header}>
      {(place || date) && (
        <p className={styles.where}>
          {place && <bdi>{place}</bdi>}
          {place && date && ' · '}
          {date && <time dateTime={date}>{dates.day(date)}</time>}
        </p>
      )}
      <h1>
        <TalkTitle talk={talk} />
      </h1>
      {speakers && speakers.length > 0 && <SpeakerNames names={speakers} />}
      {talk.subject && (
        <p className={styles.subject}>
          <bdi>{talk.subject}</bdi>
        </p>
      )}
      {slides && (
        <AwayLink className={styles.slides} href={slides.href}>
          {text('slides')}
          <Icon name="away" />
        </AwayLink>
      )}
    </header>
  );
}
