import { useMemo } from 'react';
import { sendMessage } from '../../messages';
import type { TalkId } from '../../talks/talk';
import { useAttempt } from '../../ui/attempt';
import { Button } from '../../ui/Button';
import { plural, text } from '../../ui/i18n';
import { usePages } from '../../ui/usePages';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { Whole } from '../../ui/Whole';
import { find, type FoundTalk } from './find';
import { FoundNotes } from './FoundNotes';
import { FoundTalkHead } from './FoundTalkHead';
import type { NoteEntry } from './packedNotes';
import { isEmpty, type Query } from './query';
import { useCorpus } from './useCorpus';
import styles from './Search.module.css';

/** Talks that are shown at first and come with each step; of each at most `NOTES` notes. */
const TALKS = 20;
const NOTES = 5;

interface SearchResultsProps {
  query: Query;
  /** Where a talk is in the library; without it titles are no links. */
  talkPlace?: (id: TalkId) => string;
  /** How many notes of one talk are shown; a few without it. */
  notesOfTalk?: number;
}

/** What a search finds, talk by talk, with the words marked in their place. */
export function SearchResults(props: SearchResultsProps) {
  // What is above, as the field, does not wait until all notes are read.
  return (
    <Whole>
      <Results {...props} />
    </Whole>
  );
}

function Results({ query, talkPlace, notesOfTalk = NOTES }: SearchResultsProps) {
  const read = useCorpus();
  const attempt = useAttempt();
  const corpus = read.state === 'read' ? read.corpus : undefined;
  const found = useMemo(() => (corpus ? find(corpus, query) : undefined), [corpus, query]);
  const { shown, more, showMore, list } = usePages<FoundTalk, HTMLUListElement>(
    found?.talks ?? [],
    TALKS,
  );
  const jump = ({ talkId, at }: NoteEntry): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
  };
  if (read.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  if (isEmpty(query)) return <p className={styles.help}>{text('searchHelp')}</p>;
  return (
    <section className={styles.results}>
      <VisuallyHidden as="h2">{text('searchFound')}</VisuallyHidden>
      <output>
        {found &&
          `${plural('searchNotes', found.notes)} · ${plural('searchTalks', found.talks.length)}`}
      </output>
      {found?.talks.length === 0 && <p className={styles.help}>{text('searchNothing')}</p>}
      <ul ref={list} className={styles.talks}>
        {shown.map((talk) => (
          <li key={talk.id} className={styles.talk}>
            <FoundTalkHead
              found={talk}
              terms={query.terms}
              {...(talkPlace && { href: talkPlace(talk.id) })}
            />
            <FoundNotes notes={talk.notes()} terms={query.terms} most={notesOfTalk} onJump={jump} />
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{plural('showMore', more)}</Button>}
    </section>
  );
}
