import { useState } from 'react';
import { sendMessage } from '../messages';
import { useDates } from '../settings/dates';
import { editionName } from '../talks/byline';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { usePages } from '../ui/usePages';
import { countsOf, type Shelf } from './counts';
import { EditionControls } from './EditionControls';
import { EditionLinks } from './EditionLinks';
import { PickedTalks } from './PickedTalks';
import { chosenTalks, isSeen, nextTalk, type TalkChoice, type TalkOrder } from './programme';
import { TalkLine } from './TalkLine';
import { useRowKeys } from './useRowKeys';
import styles from './EditionPage.module.css';

/** Number of talks shown at first, and added by each press of the button. */
const TALKS_PER_STEP = 100;

interface EditionPageProps {
  edition: Edition;
  shelf: Shelf;
}

/** The page of one edition: its talks with what was seen and noted, and the one to watch next. */
export function EditionPage({ edition, shelf }: EditionPageProps) {
  const [choice, setChoice] = useState<TalkChoice>('all');
  const [order, setOrder] = useState<TalkOrder>('programme');
  const [isOrdering, setOrdering] = useState(false);
  const { talks, isOrdered } = edition;
  const next = nextTalk(talks, shelf, isOrdered);
  const shown = isOrdering ? talks : chosenTalks(talks, shelf, choice, order);
  const mostNotes = Math.max(1, ...talks.map(({ id }) => countsOf(shelf, id).notes));
  const move = useMove(edition);
  const [picked, setPicked] = useState<ReadonlySet<TalkId>>(new Set());
  const {
    shown: inPage,
    more,
    showMore,
    list,
  } = usePages<EditionTalk, HTMLOListElement>(shown, TALKS_PER_STEP);
  const pick = (id: TalkId, isPicked: boolean): void => {
    setPicked((before) => (isPicked ? new Set([...before, id]) : without(before, id)));
  };
  const rowKeys = useRowKeys();
  return (
    <>
      <EditionHead edition={edition} shelf={shelf} />
      <EditionControls
        choice={choice}
        onChoice={setChoice}
        order={order}
        onOrder={setOrder}
        isOrdered={isOrdered}
        isOrdering={isOrdering}
        onOrdering={setOrdering}
      />
      <PickedTalks
        shown={shown}
        picked={talks.filter(({ id }) => picked.has(id))}
        onPick={(ids) => setPicked(new Set(ids))}
      />
      {isOrdering && <p className={styles.help}>{text('libraryOrderHelp')}</p>}
      {shown.length === 0 && <p>{text('libraryNoneShown')}</p>}
      <div ref={rowKeys}>
        <ol ref={list} className={styles.talks}>
          {inPage.map((talk, place) => (
            <TalkLine
              key={talk.id}
              talk={talk}
              counts={countsOf(shelf, talk.id)}
              mostNotes={mostNotes}
              isNext={talk.id === next?.id}
              isPicked={picked.has(talk.id)}
              onPick={(isPicked) => pick(talk.id, isPicked)}
              day={edition.date}
              onMove={isOrdering ? (by) => void move(talk.id, place + by) : undefined}
            />
          ))}
        </ol>
      </div>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
    </>
  );
}

function EditionHead({ edition, shelf }: EditionPageProps) {
  const dates = useDates();
  const { talks } = edition;
  const seen = talks.filter((talk) => isSeen(talk, shelf)).length;
  const sum = (counted: 'notes' | 'pictures'): number =>
    talks.reduce((total, { id }) => total + countsOf(shelf, id)[counted], 0);
  return (
    <header className={styles.head}>
      <title>{`${editionName(edition)} – Talkmark`}</title>
      <h1>
        <bdi>{editionName(edition) || text('libraryNoConference')}</bdi>
      </h1>
      <p className={styles.facts}>
        {edition.date && <time dateTime={edition.date}>{dates.day(edition.date)}</time>}
        <span>{plural('libraryTalks', talks.length)}</span>
        <span>{plural('librarySeen', seen)}</span>
        <span>{plural('libraryNotes', sum('notes'))}</span>
        <span>{plural('libraryPictures', sum('pictures'))}</span>
      </p>
      <EditionLinks edition={edition} />
      {!edition.isOrdered && <p className={styles.help}>{text('libraryNoOrder')}</p>}
    </header>
  );
}

function without(all: ReadonlySet<TalkId>, id: TalkId): ReadonlySet<TalkId> {
  return new Set([...all].filter((each) => each !== id));
}

/** Returns a function that moves a talk to another position and stores the new order. */
function useMove({ conference, edition, talks }: Edition) {
  const attempt = useAttempt();
  return async (id: TalkId, to: number): Promise<void> => {
    const order = orderWith(talks, id, to);
    await attempt(
      () => sendMessage('keepConference', { name: conference, edition, order }),
      'problemOrder',
    );
  };
}

function orderWith(talks: readonly EditionTalk[], id: TalkId, to: number): TalkId[] {
  const order = talks.map((talk) => talk.id).filter((each) => each !== id);
  return order.toSpliced(Math.max(0, to), 0, id);
}
