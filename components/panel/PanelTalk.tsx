import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ExportRow } from '../exports/ExportRow';
import type { TalkInTab } from '../messages/pages';
import type { Note } from '../notebook/note';
import { useTalkWithNotes } from '../notebook/useTalkWithNotes';
import type { KnownPlayer } from '../players/playerRegistry';
import { shownTalk } from '../talks/shownTalk';
import { TalkHeader } from '../talkViews/TalkHeader';
import { TalkNotes } from '../talkViews/TalkNotes';
import { VideoChoice } from '../talkViews/VideoChoice';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { ShortcutNotice } from '../ui/ShortcutNotice';
import { Skeleton } from '../ui/Skeleton';
import { createAutoScroll } from './autoScroll';
import { FilterBar } from './FilterBar';
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
  /** Called when the talk may have changed and has to be read again. */
  onChange: () => Promise<void>;
  /** Called with whether the note field has text. */
  onWriting: (isWriting: boolean) => void;
}

const NO_NOTES: readonly Note[] = [];

/** The talk of a tab: its notes, which follow the playback, and a field for a new note. */
export function PanelTalk(props: PanelTalkProps) {
  const { tabId, found, players, shortcut, onChange, onWriting } = props;
  const { id } = found.talk;
  const record = useTalkWithNotes(id);
  const notes = record.state === 'read' ? record.value.notes : NO_NOTES;
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filterNotes(notes, filter), [notes, filter]);
  const [current, goTo] = useCurrentNote(shown, clockOf(players, found.playerId, id));
  const [autoScroll] = useState(createAutoScroll);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(
    () => (scroller.current ? autoScroll.attach(scroller.current) : undefined),
    [autoScroll],
  );
  const isAway = useSyncExternalStore(autoScroll.subscribe, autoScroll.isAway);
  const talk = shownTalk(found.talk, record.state === 'read' ? record.value.talk : undefined);
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
          {record.state === 'reading' ? <Skeleton /> : <TalkHeader talk={talk} />}
          <VideoChoice
            tabId={tabId}
            videos={found.videos}
            playerId={found.playerId}
            onChange={onChange}
          />
          {shortcut === '' && <ShortcutNotice />}
          {record.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
          {record.state === 'read' && (
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
            <Button onClick={autoScroll.back}>{text('backToNow')}</Button>
          </div>
        )}
      </div>
      <NoteField tabId={tabId} talk={found.talk} onWriting={onWriting} />
    </>
  );
}
