import { sendMessage } from '../messages';
import { useDates } from '../settings/dates';
import { webAddress } from '../sites/contract/webAddress';
import type { EditionTalk } from '../talks/editions';
import { talkLink } from '../talks/links';
import { formatTimestamp } from '../talks/timestamp';
import { useAttempt } from '../ui/attempt';
import { AwayLink } from '../ui/AwayLink';
import { Button } from '../ui/Button';
import { formatList, plural, text } from '../ui/i18n';
import { MoveButtons } from '../ui/MoveButtons';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import type { TalkCounts } from './counts';
import { talkPlace } from './places';
import { Share } from './Share';
import styles from './TalkLine.module.css';

interface TalkLineProps {
  talk: EditionTalk;
  counts: TalkCounts;
  /** Notes of the talk of the edition that has most. */
  most: number;
  isNext: boolean;
  /** The day that the whole edition was held: it is not said again. */
  day?: string | undefined;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
  /** Moves it by so many places; absent while no order is being set. */
  onMove?: ((by: 1 | -1) => void) | undefined;
}

/** One talk of an edition: what it is, what one has of it, and the ways to it. */
export function TalkLine(props: TalkLineProps) {
  const dates = useDates();
  const { talk, counts, most, isNext, day, isPicked, onPick, onMove } = props;
  const { facts, stored, listed } = talk;
  const title = facts.title ?? text('untitledTalk');
  const subject = facts.subject ?? stored?.subject ?? listed?.subject;
  return (
    <li className={styles.line} aria-current={isNext ? 'step' : undefined}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={isPicked}
          aria-label={text('libraryPick', title)}
          onChange={({ target }) => onPick(target.checked)}
        />
      </label>
      <div className={styles.what}>
        {isNext && <span className={styles.next}>{text('libraryNext')}</span>}
        <a className={styles.title} href={talkPlace(talk.id)} data-row>
          <bdi>{title}</bdi>
        </a>
        <span className={styles.speakers}>
          <bdi>{formatList(facts.speakers ?? [])}</bdi>
          {stored?.duration !== undefined && ` · ${formatTimestamp(stored.duration)}`}
          {facts.date !== undefined && facts.date !== day && ` · ${dates.day(facts.date)}`}
        </span>
        {subject && <bdi className={styles.subject}>{subject}</bdi>}
      </div>
      <TalkNumbers talk={talk} counts={counts} most={most} />
      <TalkWays talk={talk} title={title} />
      {onMove && (
        <div className={styles.ways}>
          <MoveButtons name={title} onMove={onMove} />
        </div>
      )}
    </li>
  );
}

/** Notes as a number and as a line, compared with the talk that has most of them. */
function TalkNumbers({ talk, counts, most }: Pick<TalkLineProps, 'talk' | 'counts' | 'most'>) {
  const watchedTo = talk.stored?.watchedTo ?? 0;
  return (
    <div className={styles.numbers}>
      {counts.notes > 0 && (
        <>
          <span>
            {plural('libraryNotes', counts.notes)}
            {counts.pictures > 0 && ` · ${plural('libraryPictures', counts.pictures)}`}
          </span>
          <Share part={counts.notes} whole={most} />
        </>
      )}
      {watchedTo > 0 && <span>{text('libraryWatchedTo', formatTimestamp(watchedTo))}</span>}
    </div>
  );
}

interface TalkWaysProps {
  talk: EditionTalk;
  title: string;
  /** Where they are not beside it anyway. */
  withSlides?: boolean;
}

/** The video first, the talk's page second, then its slides. */
export function TalkWays({ talk, title, withSlides = true }: TalkWaysProps) {
  const attempt = useAttempt();
  const { id, stored, listed } = talk;
  const at = stored?.watchedTo ?? 0;
  const watch = (): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId: id, at }), 'problemJump');
  };
  const page = webAddress(stored?.page?.url ?? stored?.pageUrl ?? listed?.pageUrl ?? '');
  const slides = webAddress(stored?.slidesUrl ?? listed?.slidesUrl ?? '');
  return (
    <div className={styles.ways}>
      {talkLink({ id, url: stored?.url ?? '' }) !== undefined && (
        <Button onClick={watch}>
          {at > 0 ? text('continueAt', formatTimestamp(at)) : text('libraryWatch')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
      )}
      {page && (
        <AwayLink className={styles.away} href={page.href} about={title}>
          {text('talkPage')}
        </AwayLink>
      )}
      {slides && withSlides && (
        <AwayLink className={styles.away} href={slides.href} about={title}>
          {text('slides')}
        </AwayLink>
      )}
    </div>
  );
}
