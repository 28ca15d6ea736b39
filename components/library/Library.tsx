import { useEffect, useRef } from 'react';
import { TemporaryNotice } from '../backup/TemporaryNotice';
import { LostNotes } from '../mirror/LostNotes';
import { useStored } from '../notes/useStored';
import type { Edition } from '../talks/editions';
import { PasteConference } from '../talks/paste/PasteConference';
import type { TalkId } from '../talks/talk';
import { Attempts } from '../ui/attempt';
import { Dated } from '../ui/dates';
import { text } from '../ui/i18n';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { Whole } from '../ui/Whole';
import { Conferences } from './Conferences';
import { readShelf, type Shelf } from './counts';
import { EditionPage } from './EditionPage';
import { LibraryNav } from './LibraryNav';
import { placeOfEditionOf } from './places';
import { parseRoute, type Route } from './route';
import { SearchPage } from './SearchPage';
import { TalkPage } from './TalkPage';
import { useHash } from './useHash';
import styles from './Library.module.css';

/** The library: every conference with its talks and notes, at addresses of its own. */
export function Library() {
  const hash = useHash();
  const route = parseRoute(hash);
  const page = usePageFocus(hash);
  return (
    <div className={styles.library}>
      <LibraryNav hash={hash} />
      <Attempts>
        <main ref={page} tabIndex={-1} className={styles.page}>
          <Whole>
            <Dated>
              <LostNotes />
              <TemporaryNotice />
              {route.path[0] === 'search' ? (
                <Whole key="search">
                  <SearchPage params={route.params} />
                </Whole>
              ) : (
                <ShelfPage route={route} />
              )}
            </Dated>
          </Whole>
        </main>
      </Attempts>
    </div>
  );
}

/** A page of the library begins at its start, for eyes, keys and screen readers. */
function usePageFocus(hash: string) {
  const page = useRef<HTMLElement>(null);
  const shown = useRef(hash);
  useEffect(() => {
    // Within a page, a search that is typed for example, the focus stays.
    const [before, now] = [shown.current, hash].map((each) => each.split('?')[0]);
    shown.current = hash;
    if (before === now) return;
    window.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [hash]);
  return page;
}

function ShelfPage({ route }: { route: Route }) {
  const shelf = useStored(readShelf, 'shelf');
  if (shelf.state === 'reading') return <Skeleton />;
  if (shelf.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return (
    <Whole key={route.path.join('/')}>
      <Page route={route} shelf={shelf.value} />
    </Whole>
  );
}

function Page({ route: { path }, shelf }: { route: Route; shelf: Shelf }) {
  const [kind, name = '', view] = path;
  if (kind === undefined) return <Conferences shelf={shelf} />;
  if (kind === 'backup') return <Backup />;
  if (kind === 'add') return <PasteConference placeOf={placeOfEditionOf} />;
  if (kind === 'edition') {
    const edition = shelf.editions.find(({ key }) => key === name);
    if (edition && view === 'write-up') return <WriteUp key={name} edition={edition} />;
    if (edition) return <EditionPage key={name} edition={edition} shelf={shelf} />;
  }
  if (kind === 'talk') {
    const talks = shelf.editions.flatMap(({ talks: all }) => all);
    const talk = talks.find(({ id }) => id === (name as TalkId));
    if (talk) return <TalkPage key={name} talk={talk} editions={shelf.editions} />;
  }
  return <NothingHere />;
}

/** What prints Markdown is loaded with the first write-up. */
const loadWriteUp = async () => (await import('../exports/writing/WriteUpPage')).WriteUpPage;

function WriteUp({ edition }: { edition: Edition }) {
  const loaded = useLoaded(loadWriteUp);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part edition={edition} /> : <Skeleton />;
}

/** What reads other programs' files is loaded with the page that needs it. */
const loadBackup = async () => (await import('../backup/BackupPage')).BackupPage;

function Backup() {
  const loaded = useLoaded(loadBackup);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part /> : <Skeleton />;
}

function NothingHere() {
  return (
    <>
      <title>{text('libraryTitle')}</title>
      <h1>{text('libraryNothing')}</h1>
      <p>{text('libraryNothingHelp')}</p>
      <p>
        <a href="#/">{text('libraryConferences')}</a>
      </p>
    </>
  );
}
