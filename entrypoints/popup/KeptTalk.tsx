import type { ReactNode } from 'react';
import { ExportRow } from '../../components/exports/ExportRow';
import { TalkNotes } from '../../components/notes/TalkNotes';
import { useKeptTalk } from '../../components/notes/useKeptTalk';
import { shownTalk } from '../../components/talks/shownTalk';
import type { DescribedTalk } from '../../components/talks/talk';
import { TalkAbstract } from '../../components/talks/TalkAbstract';
import { TalkHeader } from '../../components/talks/TalkHeader';
import { text } from '../../components/ui/i18n';
import { Skeleton } from '../../components/ui/Skeleton';
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
          <TalkNotes notes={notes} chapters={talk.chapters} shortcut={shortcut}>
            <ExportRow talk={talk} notes={notes} />
          </TalkNotes>
        )
      )}
    </>
  );
}
