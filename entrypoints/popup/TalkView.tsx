import { FramesOut } from '../../components/access/FramesOut';
import { SiteLine } from '../../components/access/SiteLine';
import { ExportRow } from '../../components/exports/ExportRow';
import { sendMessage } from '../../components/messages';
import type { TalkInTab } from '../../components/messages/pages';
import { useKeptTalk } from '../../components/notebook/useKeptTalk';
import { recognitionDoubt } from '../../components/talks/recognise';
import { shownTalk } from '../../components/talks/shownTalk';
import { DraftLine } from '../../components/talkViews/DraftLine';
import { RecognitionLine } from '../../components/talkViews/RecognitionLine';
import { TalkAbstract } from '../../components/talkViews/TalkAbstract';
import { TalkHeader } from '../../components/talkViews/TalkHeader';
import { TalkNotes } from '../../components/talkViews/TalkNotes';
import { VideoChoice } from '../../components/talkViews/VideoChoice';
import { useAttempt } from '../../components/ui/attempt';
import { text } from '../../components/ui/i18n';
import { ShortcutNotice } from '../../components/ui/ShortcutNotice';
import { Skeleton } from '../../components/ui/Skeleton';
import { StartNote } from './StartNote';

interface TalkViewProps {
  tabId: number;
  found: TalkInTab;
  shortcut: string;
  /** Called when the talk, or what can be done with it, may have changed and has to be read again. */
  onChange: () => Promise<void>;
}

/** The talk of a tab in the popup: its facts, its actions and its notes. */
export function TalkView({ tabId, found, shortcut, onChange }: TalkViewProps) {
  const attempt = useAttempt();
  const { id } = found.talk;
  const record = useKeptTalk(id);
  if (record.state === 'reading') return <Skeleton />;
  const { talk: stored, notes } =
    record.state === 'read' ? record.value : { talk: undefined, notes: [] };
  const talk = shownTalk(found.talk, stored);
  const doubt = recognitionDoubt(talk);
  const start = (pressedAt: number): void => {
    void attempt(async () => sendMessage('startNote', { tabId, pressedAt }), 'problemStart').then(
      (done) => done && window.close(),
    );
  };
  const refuse = (refused: boolean): void => {
    void attempt(async () => {
      await sendMessage('refuseCatalogueTalk', { tabId, refused });
      await onChange();
    }, 'problemRefuse');
  };
  return (
    <>
      <TalkHeader talk={talk} />
      {talk.page && <TalkAbstract page={talk.page} />}
      <VideoChoice
        tabId={tabId}
        videos={found.videos}
        playerId={found.playerId}
        onChange={onChange}
      />
      {doubt && <RecognitionLine doubt={doubt} onRefuse={refuse} />}
      <StartNote at={found.at} playing={found.playing} shortcut={shortcut} onStart={start} />
      {shortcut === '' && <ShortcutNotice />}
      <DraftLine talkId={id} onOpen={start} />
      {record.state === 'failed' ? (
        <p role="alert">{text('problemRead')}</p>
      ) : (
        <TalkNotes key={id} notes={notes} chapters={talk.chapters} shortcut={shortcut}>
          <ExportRow talk={talk} notes={notes} />
        </TalkNotes>
      )}
      <SiteLine site={found.site} onChange={onChange} />
      {found.frames.length > 0 && (
        <details>
          <summary>{text('otherFrames')}</summary>
          <FramesOut tabId={tabId} frames={found.frames} onAllowed={onChange} />
        </details>
      )}
    </>
  );
}
