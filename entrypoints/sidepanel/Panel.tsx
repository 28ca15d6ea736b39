import { TemporaryNotice } from '../../components/backup/TemporaryNotice';
import { LostNotes } from '../../components/mirror/LostNotes';
import { NoTalkView } from '../../components/notes/NoTalkView';
import { PanelTalk } from '../../components/notes/panel/PanelTalk';
import { useFollowedTab, useTabChanges } from '../../components/notes/panel/useFollowedTab';
import { usePlayerChanges, usePlayers } from '../../components/notes/panel/usePlayers';
import { useWrittenTalk } from '../../components/notes/panel/useWrittenTalk';
import { WhatToDo } from '../../components/notes/panel/WhatToDo';
import { useTalkInTab } from '../../components/talks/useTalkInTab';
import { Attempts } from '../../components/ui/attempt';
import { Skeleton } from '../../components/ui/Skeleton';
import { useShortcut } from '../../components/ui/useShortcut';
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
  const [tab, setWriting] = useWrittenTalk(tabId, inTab);
  const shortcut = useShortcut();
  const players = usePlayers(tabId);
  useTabChanges(tabId, askAgain);
  usePlayerChanges(players, askAgain);
  if (tab.state === 'asking' || shortcut === undefined || !players) return <Waiting />;
  if (tab.state === 'talk') {
    const { found } = tab;
    return (
      // Another talk begins at its start: nothing of the last one is filtered or half-written in it.
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
