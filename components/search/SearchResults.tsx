import { useMemo } from 'react';
import { sendMessage } from '../messages';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { RevealWhenReady } from '../ui/RevealWhenReady';
import { usePages } from '../ui/usePages';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { FoundNotes } from './FoundNotes';
import { FoundTalkHead } from './FoundTalkHead';
import type { NoteEntry } from './packedNotes';
import { isEmptyQuery, type Query } from './query';
import { searchCorpus, type TalkMatch } from './searchCorpus';
import { useCorpus } from './useCorpus';
import styles from './Search.module.css';

/** Talks that are shown at first, and that "show more" adds. */
const TALKS_PER_STEP = 20;

/** Notes that are shown of each talk at first. */
const NOTES_PER_TALK = 5;

interface SearchResultsProps {
  query: Query;
  /** Returns the link to a talk in the library. Without it titles are no links. */
  talkPlace?: (id: TalkId) => string;
  /** How many notes of each talk are shown at first. */
  notesOfTalk?: number;
}

/** Shows what a search finds, talk by talk, with the search terms marked. */
export function SearchResults(props: SearchResultsProps) {
  // The search field above does not wait until all notes are read.
  return (
    <RevealWhenReady>
      <Results {...props} />
    </RevealWhenReady>
  );
}

function Results({ query, talkPlace, notesOfTalk = NOTES_PER_TALK }: SearchResultsProps) {
  const read = useCorpus();
  const attempt = useAttempt();
  const corpus = read.state === 'read' ? read.corpus : undefined;
  const result = useMemo(() => (corpus ? searchCorpus(corpus, query) : undefined), [corpus, query]);
  const { shown, more, showMore, list } = usePages<TalkMatch, HTMLUListElement>(
    result?.talks ?? [],
    TALKS_PER_STEP,
  );
  const jump = ({ talkId, at }: NoteEntry): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
  };
  if (read.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  if (isEmptyQuery(query)) return <p className={styles.help}>{text('searchHelp')}</p>;
  return (
    <section className={styles.results}>
      <VisuallyHidden as="h2">{text('searchFound')}</VisuallyHidden>
      <output>
        {result &&
          `${plural('searchNotes', result.notes)} · ${plural('searchTalks', result.talks.length)}`}
      </output>
      {result?.talks.length === 0 && <p className={styles.help}>{text('searchNothing')}</p>}
      <ul ref={list} className={styles.talks}>
        {shown.map((talk) => (
          <li key={talk.id} className={styles.talk}>
            <FoundTalkHead
              match={talk}
              terms={query.terms}
              {...(talkPlace && { href: talkPlace(talk.id) })}
            />
            <FoundNotes
              notes={talk.notes()}
              terms={query.terms}
              initialCount={notesOfTalk}
              onJump={jump}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
    </section>
  );
}
