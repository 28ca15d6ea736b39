import { useDates } from '../settings/dates';
import { editionName } from '../talks/byline';
import type { Edition } from '../talks/editions';
import { plural, text } from '../ui/i18n';
import { countsOf, type Shelf } from './counts';
import { editionPlace } from './places';
import { isSeen } from './programme';
import { ProportionBar } from './ProportionBar';
import styles from './Conferences.module.css';

/** The start page: every edition of every conference, those with notes first. */
export function Conferences({ shelf }: { shelf: Shelf }) {
  const noted = shelf.editions.filter((edition) => notesIn(edition, shelf) > 0);
  const others = shelf.editions.filter((edition) => notesIn(edition, shelf) === 0);
  return (
    <>
      <title>{text('libraryTitle')}</title>
      <h1>{text('libraryConferences')}</h1>
      {noted.length === 0 && <p>{text('libraryEmpty')}</p>}
      <Editions title={text('libraryNoted')} editions={noted} shelf={shelf} />
      <Editions title={text('libraryToWatch')} editions={others} shelf={shelf} />
    </>
  );
}

interface EditionsProps {
  title: string;
  editions: readonly Edition[];
  shelf: Shelf;
}

function Editions({ title, editions, shelf }: EditionsProps) {
  if (editions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.editions}>
        {editions.map((edition) => (
          <EditionCard key={edition.key} edition={edition} shelf={shelf} />
        ))}
      </ul>
    </section>
  );
}

function EditionCard({ edition, shelf }: { edition: Edition; shelf: Shelf }) {
  const dates = useDates();
  const seen = edition.talks.filter((talk) => isSeen(talk, shelf)).length;
  const notes = notesIn(edition, shelf);
  return (
    <li className={styles.card}>
      <a className={styles.name} href={editionPlace(edition)}>
        <bdi>{editionName(edition) || text('libraryNoConference')}</bdi>
      </a>
      {edition.date && <time dateTime={edition.date}>{dates.day(edition.date)}</time>}
      <ProportionBar part={seen} whole={edition.talks.length} />
      <span>
        {plural('libraryTalks', edition.talks.length)} · {plural('librarySeen', seen)} ·{' '}
        {plural('libraryNotes', notes)}
      </span>
    </li>
  );
}

function notesIn(edition: Edition, shelf: Shelf): number {
  return edition.talks.reduce((sum, { id }) => sum + countsOf(shelf, id).notes, 0);
}
