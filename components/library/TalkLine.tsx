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
import { ProportionBar } from './ProportionBar';
import styles from './TalkLine.module.css';

interface TalkLineProps {
  talk: EditionTalk;
  counts: TalkCounts;
  /** The number of notes of the edition's talk that has the most notes. */
  mostNotes: number;
  isNext: boolean;
  /** The day of the whole edition, in ISO 8601; a talk's date is shown only where it differs. */
  day?: string | undefined;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
  /** Moves the talk up or down; absent unless the user arranges the talks. */
  onMove?: ((by: 1 | -1) => void) | undefined;
}

/** One talk in the list of an edition: its facts, the number of its notes, and links to it. */
export function TalkLine(props: TalkLineProps) {
  const dates = useDates();
  const { talk, counts, mostNotes, isNext, day, isPicked, onPick, onMove } = props;
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
      <TalkNumbers talk={talk} counts={counts} mostNotes={mostNotes} />
      <TalkWays talk={talk} title={title} />
      {onMove && (
        <div className={styles.ways}>
          <MoveButtons name={title} onMove={onMove} />
        </div>
      )}
    </li>
  );
}

/** The number of notes, and a bar that compares it with the talk that has the most. */
function TalkNumbers({
  talk,
  counts,
  mostNotes,
}: Pick<TalkLineProps, 'talk' | 'counts' | 'mostNotes'>) {
  const watchedTo = talk.stored?.watchedTo ?? 0;
  return (
    <div className={styles.numbers}>
      {counts.notes > 0 && (
        <>
          <span>
            {plural('libraryNotes', counts.notes)}
            {counts.pictures > 0 && ` · ${plural('libraryPictures', counts.pictures)}`}
          </span>
          <ProportionBar part={counts.notes} whole={mostNotes} />
        </>
      )}
      {watchedTo > 0 && <span>{text('libraryWatchedTo', formatTimestamp(watchedTo))}</span>}
    </div>
  );
}

interface TalkWaysProps {
  talk: EditionTalk;
  title: string;
  /** False where the slides are linked nearby already. */
  withSlides?: boolean;
}

/** Links to a talk: its video, its web page, its slides. */
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
