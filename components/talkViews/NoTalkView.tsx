import type { ReactNode } from 'react';
import { FramesOut } from '../access/FramesOut';
import { BringBack } from '../backup/BringBack';
import { sendMessage } from '../messages';
import { latestRuns, type TalkRun } from '../notebook/latest';
import type { Note } from '../notebook/note';
import { useStored } from '../notebook/useStored';
import { useAttempt } from '../ui/attempt';
import { type MessageKey, text } from '../ui/i18n';
import { ShortcutNotice } from '../ui/ShortcutNotice';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { ContinueTalk } from './ContinueTalk';
import { FirstTalks } from './FirstTalks';
import { KeptTalk } from './KeptTalk';
import { LatestNotes } from './LatestNotes';
import type { TabTalk } from './useTalkInTab';
import styles from './NoTalkView.module.css';

/** Notes; what fits a popup that one reads and does not search. */
const LATEST = 50;

type NoTalkInTab = Extract<TabTalk, { state: 'none' }>;

interface NoTalkViewProps {
  found: NoTalkInTab;
  shortcut: string;
  /** A frame of the page was let in: there may be a talk now. */
  onAllowed: () => Promise<void>;
  /** What there is to do, in a page that stays open while the user does it. */
  toDo?: ReactNode;
}

const sentences: Record<NoTalkInTab['reason'], MessageKey> = {
  'no-video': 'noVideo',
  unreachable: 'unreachable',
  'no-answer': 'problemTab',
};

/** Says why the tab has no talk, and leads to the talks with notes or to first ones. */
export function NoTalkView({ found, shortcut, onAllowed, toDo }: NoTalkViewProps) {
  const latest = useStored((db) => latestRuns(db, LATEST), 'latest');
  const frames = found.reason === 'no-video' && found.tabId !== undefined && (
    <FramesOut
      tabId={found.tabId}
      frames={found.frames}
      onAllowed={onAllowed}
      staysOpen={toDo !== undefined}
    />
  );
  if (found.reason === 'no-video' && found.talk) {
    return (
      <KeptTalk found={found.talk} shortcut={shortcut}>
        {frames}
      </KeptTalk>
    );
  }
  return (
    <>
      <VisuallyHidden as="h1">{text('extensionName')}</VisuallyHidden>
      {found.reason === 'no-answer' || !toDo ? (
        <p className={styles.reason}>{text(sentences[found.reason])}</p>
      ) : (
        toDo
      )}
      {frames}
      {shortcut === '' && <ShortcutNotice />}
      {latest.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
      {latest.state === 'read' && <Talks runs={latest.value} shortcut={shortcut} />}
    </>
  );
}

function Talks({ runs, shortcut }: { runs: readonly TalkRun[]; shortcut: string }) {
  const attempt = useAttempt();
  const [last] = runs;
  const [lastNote] = last?.notes ?? [];
  const jump = ({ talkId, at }: Pick<Note, 'talkId' | 'at'>): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
  };
  if (!last || !lastNote) {
    return (
      <>
        <FirstTalks shortcut={shortcut} />
        <BringBack />
      </>
    );
  }
  return (
    <>
      <ContinueTalk talk={last.talk} at={lastNote.at} onContinue={() => jump(lastNote)} />
      <LatestNotes runs={runs} onJump={jump} />
    </>
  );
}
