import { sendMessage } from '../../components/messages';
import { latestRuns, type TalkRun } from '../../components/notes/latest';
import { LatestNotes } from '../../components/notes/LatestNotes';
import type { Note } from '../../components/notes/note';
import { useStored } from '../../components/notes/useStored';
import { FramesOut } from '../../components/settings/FramesOut';
import { ContinueTalk } from '../../components/talks/ContinueTalk';
import { FirstTalks } from '../../components/talks/FirstTalks';
import type { TabTalk } from '../../components/talks/useTalkInTab';
import { useAttempt } from '../../components/ui/attempt';
import { type MessageKey, text } from '../../components/ui/i18n';
import { ShortcutNotice } from '../../components/ui/ShortcutNotice';
import { VisuallyHidden } from '../../components/ui/VisuallyHidden';
import { KeptTalk } from './KeptTalk';
import styles from './NoTalkView.module.css';

/** Notes; what fits a popup that one reads and does not search. */
const LATEST = 50;

type NoTalkInTab = Extract<TabTalk, { state: 'none' }>;

interface NoTalkViewProps {
  found: NoTalkInTab;
  shortcut: string;
  /** A frame of the page was let in: there may be a talk now. */
  onAllowed: () => Promise<void>;
}

const sentences: Record<NoTalkInTab['reason'], MessageKey> = {
  'no-video': 'noVideo',
  unreachable: 'unreachable',
  'no-answer': 'problemTab',
};

/** Says why the tab has no talk, and leads to the talks with notes or to first ones. */
export function NoTalkView({ found, shortcut, onAllowed }: NoTalkViewProps) {
  const latest = useStored((db) => latestRuns(db, LATEST), 'latest');
  const frames = found.reason === 'no-video' && found.tabId !== undefined && (
    <FramesOut tabId={found.tabId} frames={found.frames} onAllowed={onAllowed} />
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
      <p className={styles.reason}>{text(sentences[found.reason])}</p>
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
  if (!last || !lastNote) return <FirstTalks shortcut={shortcut} />;
  return (
    <>
      <ContinueTalk talk={last.talk} at={lastNote.at} onContinue={() => jump(lastNote)} />
      <LatestNotes runs={runs} onJump={jump} />
    </>
  );
}
