import { TemporaryNotice } from '../../components/backup/TemporaryNotice';
import { LostNotes } from '../../components/mirror/LostNotes';
import { PanelTalk } from '../../components/panel/PanelTalk';
import { useFollowedTab, useTabChanges } from '../../components/panel/useFollowedTab';
import { usePlayerChanges, usePlayers } from '../../components/panel/usePlayers';
import { useTalkWhileWriting } from '../../components/panel/useTalkWhileWriting';
import { WhatToDo } from '../../components/panel/WhatToDo';
import { useShortcut } from '../../components/settings/useSettings';
import { NoTalkView } from '../../components/talkViews/NoTalkView';
import { useTalkInTab } from '../../components/talkViews/useTalkInTab';
import { Attempts } from '../../components/ui/attempt';
import { Skeleton } from '../../components/ui/Skeleton';
import { Whole } from '../../components/ui/Whole';
import styles from './Panel.module.css';

/** The side panel: the notes of the talk that plays in the tab in front. */
export function Panel({ askedTab }: { askedTab?: number }) {
  const tabId = useFollowedTab(askedTab);
  return (
    <Attempts>
      <main className={styles.panel}>
        <LostNotes />
        <TemporaryNotice />
        {tabId === undefined ? <Waiting /> : <PanelOfTab tabId={tabId} />}
      </main>
    </Attempts>
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
      <Whole key={`${tab.tabId} ${found.talk.id}`}>
        <PanelTalk
          tabId={tab.tabId}
          found={found}
          players={players}
          shortcut={shortcut}
          onChange={askAgain}
          onWriting={setWriting}
        />
      </Whole>
    );
  }
  return (
    <Whole>
      <div className={styles.noTalk}>
        <NoTalkView
          found={tab}
          shortcut={shortcut}
          onAllowed={askAgain}
          toDo={<WhatToDo shortcut={shortcut} />}
        />
      </div>
    </Whole>
  );
}

function Waiting() {
  return (
    <div className={styles.noTalk}>
      <Skeleton />
    </div>
  );
}
