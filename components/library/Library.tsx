import { useEffect, useRef } from 'react';
import { TemporaryNotice } from '../backup/TemporaryNotice';
import { LostNotes } from '../mirror/LostNotes';
import { useStored } from '../notebook/useStored';
import { Dated } from '../settings/dates';
import type { Edition } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { AttemptProvider } from '../ui/attempt';
import { text } from '../ui/i18n';
import { RevealWhenReady } from '../ui/RevealWhenReady';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { Conferences } from './Conferences';
import { readShelf, type Shelf } from './counts';
import { EditionPage } from './EditionPage';
import { LibraryNav } from './LibraryNav';
import { PasteConference } from './PasteConference';
import { placeOfEditionOf } from './places';
import { parseRoute, type Route } from './route';
import { SearchPage } from './SearchPage';
import { TalkDetailPage } from './TalkDetailPage';
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
      <AttemptProvider>
        <main ref={page} tabIndex={-1} className={styles.page}>
          <RevealWhenReady>
            <Dated>
              <LostNotes />
              <TemporaryNotice />
              {route.path[0] === 'search' ? (
                <RevealWhenReady key="search">
                  <SearchPage params={route.params} />
                </RevealWhenReady>
              ) : (
                <ShelfPage route={route} />
              )}
            </Dated>
          </RevealWhenReady>
        </main>
      </AttemptProvider>
    </div>
  );
}

/** On a change of page, scrolls to the top and moves the focus to the page, as a page load would. */
function usePageFocus(hash: string) {
  const page = useRef<HTMLElement>(null);
  const shown = useRef(hash);
  useEffect(() => {
    // A change of the parameters alone, as while a search is typed, leaves the focus where it is.
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
    <RevealWhenReady key={route.path.join('/')}>
      <Page route={route} shelf={shelf.value} />
    </RevealWhenReady>
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
    if (talk) return <TalkDetailPage key={name} talk={talk} editions={shelf.editions} />;
  }
  return <NothingHere />;
}

/** Loaded with the first write-up, since printing Markdown needs much code. */
const loadWriteUp = async () => (await import('../exports/writing/WriteUpPage')).WriteUpPage;

function WriteUp({ edition }: { edition: Edition }) {
  const loaded = useLoaded(loadWriteUp);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part edition={edition} /> : <Skeleton />;
}

/** Loaded with the page itself, since the readers of other programs' files are much code. */
const loadBackup = async () => (await import('./BackupPage')).BackupPage;

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
