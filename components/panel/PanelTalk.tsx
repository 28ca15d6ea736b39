import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ExportRow } from '../exports/ExportRow';
import type { TalkInTab } from '../messages/pages';
import type { Note } from '../notebook/note';
import { useKeptTalk } from '../notebook/useKeptTalk';
import type { KnownPlayer } from '../players/playerRegistry';
import { shownTalk } from '../talks/shownTalk';
import { TalkHeader } from '../talkViews/TalkHeader';
import { TalkNotes } from '../talkViews/TalkNotes';
import { VideoChoice } from '../talkViews/VideoChoice';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { ShortcutNotice } from '../ui/ShortcutNotice';
import { Skeleton } from '../ui/Skeleton';
import { FilterBar } from './FilterBar';
import { createFollowing } from './following';
import { NoteField } from './NoteField';
import { filterNotes, kindsOf, NO_FILTER } from './noteFilter';
import { useCurrentNote } from './useCurrentNote';
import { clockOf } from './usePlayers';
import styles from './PanelTalk.module.css';

interface PanelTalkProps {
  tabId: number;
  found: TalkInTab;
  players: readonly KnownPlayer[];
  shortcut: string;
  /** The talk has to be asked for again. */
  onChange: () => Promise<void>;
  /** Told whether something is written in the field for another note. */
  onWriting: (isWriting: boolean) => void;
}

const NONE: readonly Note[] = [];

/** The tab's talk with its notes, which follow the playback, and a field for another note. */
export function PanelTalk(props: PanelTalkProps) {
  const { tabId, found, players, shortcut, onChange, onWriting } = props;
  const { id } = found.talk;
  const kept = useKeptTalk(id);
  const notes = kept.state === 'read' ? kept.value.notes : NONE;
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filterNotes(notes, filter), [notes, filter]);
  const [current, goTo] = useCurrentNote(shown, clockOf(players, found.playerId, id));
  const [following] = useState(createFollowing);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => (scroller.current ? following.attach(scroller.current) : undefined), [following]);
  const isAway = useSyncExternalStore(following.subscribe, following.isAway);
  const talk = shownTalk(found.talk, kept.state === 'read' ? kept.value.talk : undefined);
  const bar = (
    <FilterBar
      filter={filter}
      onFilter={setFilter}
      kinds={kindsOf(notes, filter.kinds)}
      shown={shown.length}
      total={notes.length}
    />
  );
  return (
    <>
      <div className={styles.view}>
        <div ref={scroller} className={styles.scroller}>
          {kept.state === 'reading' ? <Skeleton /> : <TalkHeader talk={talk} />}
          <VideoChoice
            tabId={tabId}
            videos={found.videos}
            playerId={found.playerId}
            onChange={onChange}
          />
          {shortcut === '' && <ShortcutNotice />}
          {kept.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
          {kept.state === 'read' && (
            <TalkNotes
              key={id}
              notes={shown}
              chapters={talk.chapters}
              total={notes.length}
              shortcut={shortcut}
              current={current}
              above={bar}
              onJump={goTo}
            >
              <ExportRow talk={talk} notes={notes} />
            </TalkNotes>
          )}
        </div>
        {isAway && (
          <div className={styles.back}>
            <Button onClick={following.back}>{text('backToNow')}</Button>
          </div>
        )}
      </div>
      <NoteField tabId={tabId} talk={found.talk} onWriting={onWriting} />
    </>
  );
}
