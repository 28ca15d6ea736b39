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

interface KeptTalkProps {
  found: DescribedTalk;
  shortcut: string;
  /** What may help to bring the video back. */
  children: ReactNode;
}

/** A talk whose page is open and whose video is not there: what is kept of it, to read and export. */
export function KeptTalk({ found, shortcut, children }: KeptTalkProps) {
  const kept = useKeptTalk(found.id);
  if (kept.state === 'reading') return <Skeleton />;
  const { talk: stored, notes } =
    kept.state === 'read' ? kept.value : { talk: undefined, notes: [] };
  const talk = shownTalk(found, stored);
  return (
    <>
      <TalkHeader talk={talk} />
      {talk.page && <TalkAbstract page={talk.page} />}
      <p className={styles.reason}>{text('videoGone')}</p>
      {children}
      {kept.state === 'failed' ? (
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
