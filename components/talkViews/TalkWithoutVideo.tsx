import type { ReactNode } from 'react';
import { ExportRow } from '../exports/ExportRow';
import { useKeptTalk } from '../notebook/useKeptTalk';
import { shownTalk } from '../talks/shownTalk';
import type { DescribedTalk } from '../talks/talk';
import { text } from '../ui/i18n';
import { Skeleton } from '../ui/Skeleton';
import { TalkAbstract } from './TalkAbstract';
import { TalkHeader } from './TalkHeader';
import { TalkNotes } from './TalkNotes';
import styles from './NoTalkView.module.css';

interface TalkWithoutVideoProps {
  found: DescribedTalk;
  shortcut: string;
  /** Offers that may bring the video back. */
  children: ReactNode;
}

/** A talk whose page is open without its video: the stored facts and notes, to read and export. */
export function TalkWithoutVideo({ found, shortcut, children }: TalkWithoutVideoProps) {
  const record = useKeptTalk(found.id);
  if (record.state === 'reading') return <Skeleton />;
  const { talk: stored, notes } =
    record.state === 'read' ? record.value : { talk: undefined, notes: [] };
  const talk = shownTalk(found, stored);
  return (
    <>
      <TalkHeader talk={talk} />
      {talk.page && <TalkAbstract page={talk.page} />}
      <p className={styles.reason}>{text('videoGone')}</p>
      {children}
      {record.state === 'failed' ? (
        <p role="alert">{text('problemRead')}</p>
      ) : (
        notes.length > 0 && (
          <TalkNotes key={found.id} notes={notes} chapters={talk.chapters} shortcut={shortcut}>
            <ExportRow talk={talk} notes={notes} />
          </TalkNotes>
        )
      )}
    </>
  );
}
