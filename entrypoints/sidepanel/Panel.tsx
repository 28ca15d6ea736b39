import { TemporaryNotice } from '../../components/backup/TemporaryNotice';
import { LostNotes } from '../../components/mirror/LostNotes';
import { NoTalkHelp } from '../../components/panel/NoTalkHelp';
import { PanelTalk } from '../../components/panel/PanelTalk';
import { useFollowedTab, useTabChanges } from '../../components/panel/useFollowedTab';
import { usePlayerChanges, usePlayers } from '../../components/panel/usePlayers';
import { useTalkWhileWriting } from '../../components/panel/useTalkWhileWriting';
import { useShortcut } from '../../components/settings/useSettings';
import { NoTalkView } from '../../components/talkViews/NoTalkView';
import { useTalkInTab } from '../../components/talkViews/useTalkInTab';
import { AttemptProvider } from '../../components/ui/attempt';
import { RevealWhenReady } from '../../components/ui/RevealWhenReady';
import { Skeleton } from '../../components/ui/Skeleton';
import styles from './Panel.module.css';

/** The side panel: the notes of the talk that plays in the tab in front. */
export function Panel({ askedTab }: { askedTab?: number }) {
  const tabId = useFollowedTab(askedTab);
  return (
    <AttemptProvider>
      <main className={styles.panel}>
        <LostNotes />
        <TemporaryNotice />
        {tabId === undefined ? <Waiting /> : <PanelOfTab tabId={tabId} />}
      </main>
    </AttemptProvider>
  );
}

function PanelOfTab({ tabId }: { tabId: number }) {
  const [inTab, askAgain] = useTalkInTab(tabId);
  const [tab, setWriting] = useTalkWhileWriting(tabId, inTab);
  const shortcut = useShortcut();
  const players = usePlayers(tabId);
  useTabChanges(tabId, askAgain);
  usePlayerChanges(players, askAgain);
  if (tab.state === 'asking' || shortcut === undefined || !players) return <Waiting />;
  if (tab.state === 'talk') {
    const { found } = tab;
    return (
      // A new key for each talk, so that no filter or unfinished note carries over to another talk.
      <RevealWhenReady key={`${tab.tabId} ${found.talk.id}`}>
        <PanelTalk
          tabId={tab.tabId}
          found={found}
          players={players}
          shortcut={shortcut}
          onChange={askAgain}
          onWriting={setWriting}
        />
      </RevealWhenReady>
    );
  }
  return (
    <RevealWhenReady>
      <div className={styles.noTalk}>
        <NoTalkView
          found={tab}
          shortcut={shortcut}
          onAllowed={askAgain}
          toDo={<NoTalkHelp shortcut={shortcut} />}
        />
      </div>
    </RevealWhenReady>
  );
}

function Waiting() {
  return (
    <div className={styles.noTalk}>
      <Skeleton />
    </div>
  );
}
