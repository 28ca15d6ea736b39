import { useState } from 'react';
import { ExportRow } from '../exports/ExportRow';
import { TalkFeedback } from '../exports/writing/TalkFeedback';
import { useKeptTalk } from '../notebook/useKeptTalk';
import { useShortcut } from '../settings/useSettings';
import { editionName } from '../talks/byline';
import type { Edition, EditionTalk } from '../talks/editions';
import { correctedOf, shownOf } from '../talks/shownTalk';
import { formatTimestamp } from '../talks/timestamp';
import { TalkFactsEditor } from '../talkViews/TalkFactsEditor';
import { TalkHeader } from '../talkViews/TalkHeader';
import { TalkNotes } from '../talkViews/TalkNotes';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { Skeleton } from '../ui/Skeleton';
import { KeptPage } from './KeptPage';
import { MergeDialog } from './MergeDialog';
import { placeOfEditionOf } from './places';
import { TalkWays } from './TalkLine';
import styles from './TalkDetailPage.module.css';

interface TalkDetailPageProps {
  talk: EditionTalk;
  /** Every edition, since the talk can be merged into any other talk. */
  editions: readonly Edition[];
}

/** The page of one talk: its facts, and its notes beside them. */
export function TalkDetailPage({ talk, editions }: TalkDetailPageProps) {
  const shortcut = useShortcut();
  const [isMerging, setMerging] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const record = useKeptTalk(talk.id);
  if (record.state === 'reading' || shortcut === undefined) return <Skeleton />;
  if (record.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  const { notes, talk: stored } = record.value;
  const shown = shownOf({ ...talk, ...(stored && { stored }) });
  const title = talk.facts.title ?? text('untitledTalk');
  return (
    <div className={styles.talk}>
      <div className={styles.facts}>
        <title>{`${title} – Talkmark`}</title>
        <p>
          <a href={placeOfEditionOf(talk.facts)}>
            <bdi>
              {text('libraryAllOf', editionName(talk.facts) || text('libraryNoConference'))}
            </bdi>
          </a>
        </p>
        <TalkHeader talk={shown} />
        <p className={styles.lengths}>
          {[
            shown.duration !== undefined && text('libraryLength', formatTimestamp(shown.duration)),
            stored?.watchedTo !== undefined &&
              text('libraryWatchedTo', formatTimestamp(stored.watchedTo)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <TalkWays talk={talk} title={title} withSlides={false} />
        <p className={styles.ways}>
          <Button onClick={() => setEditing(true)}>{text('correctFacts')}</Button>
          {stored && <Button onClick={() => setMerging(true)}>{text('merge')}</Button>}
        </p>
        {shown.page && <KeptPage talkId={talk.id} page={shown.page} />}
        {isMerging && (
          <MergeDialog talk={talk} editions={editions} onClose={() => setMerging(false)} />
        )}
        {isEditing && (
          <TalkFactsEditor talks={[correctedOf(talk)]} onClose={() => setEditing(false)} />
        )}
      </div>
      <div className={styles.notes}>
        <TalkFeedback key={talk.id} talk={{ ...shown, ...stored }} notes={notes} />
        <TalkNotes notes={notes} chapters={shown.chapters} shortcut={shortcut}>
          <ExportRow talk={shown} notes={notes} />
        </TalkNotes>
      </div>
    </div>
  );
}
