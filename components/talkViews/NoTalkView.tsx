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
import { LatestNotes } from './LatestNotes';
import { TalkWithoutVideo } from './TalkWithoutVideo';
import type { TabTalk } from './useTalkInTab';
import styles from './NoTalkView.module.css';

/** Number of notes shown: as many as a user reads through without a search. */
const MAX_LATEST_NOTES = 50;

type NoTalkInTab = Extract<TabTalk, { state: 'none' }>;

interface NoTalkViewProps {
  found: NoTalkInTab;
  shortcut: string;
  /** Called when the user allowed a frame of the page, which may hold a talk. */
  onAllowed: () => Promise<void>;
  /** Instructions, in a page that stays open while the user follows them; absent in the popup. */
  toDo?: ReactNode;
}

const sentences: Record<NoTalkInTab['reason'], MessageKey> = {
  'no-video': 'noVideo',
  unreachable: 'unreachable',
  'no-answer': 'problemTab',
};

/** Explains why the tab has no talk, and links to talks with notes or to talks to start with. */
export function NoTalkView({ found, shortcut, onAllowed, toDo }: NoTalkViewProps) {
  const latest = useStored((db) => latestRuns(db, MAX_LATEST_NOTES), 'latest');
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
      <TalkWithoutVideo found={found.talk} shortcut={shortcut}>
        {frames}
      </TalkWithoutVideo>
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
