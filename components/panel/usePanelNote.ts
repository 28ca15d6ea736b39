import { useEffect, useState, useSyncExternalStore } from 'react';
import type { NoteOfTalk } from '../messages/composer';
import type { PlayerId } from '../messages/player';
import type { Draft } from '../notebook/note';
import { draftOfTalk } from '../notebook/queries';
import { useStored } from '../notebook/useStored';
import { openNotes } from '../players/playerRegistry';
import { useSessionTable } from '../players/useSessionTable';
import type { DescribedTalk } from '../talks/talk';
import { createPanelNote, type FieldState, type PanelNote } from './panelNote';

/** The note field of a talk, and its waiting draft. */
interface FieldOfTalk {
  state: FieldState;
  note: PanelNote;
  /** True when the field is empty and a draft can be continued in it. */
  hasWaitingDraft: boolean;
  /** Continues the waiting draft. */
  takeUp: () => void;
}

/**
 * Returns the note field of a talk in the panel. It starts with the waiting draft of the talk. A note that
 * is opened in the composer over the player leaves this field.
 */
export function usePanelNote(tabId: number, talk: DescribedTalk): FieldOfTalk {
  const [note] = useState(() => createPanelNote(tabId));
  const state = useSyncExternalStore(note.subscribe, note.state);
  const stored = useStored((db) => draftOfTalk(db, talk.id), `draft ${talk.id}`);
  const open = useSessionTable(openNotes);
  const draft = stored.state === 'read' ? stored.value : undefined;
  const openOver = (id: string | undefined): PlayerId | undefined =>
    open?.find(({ composition }) => composition.note.id === id)?.composition.playerId;
  // A draft with pictures alone stays with the composer: a text typed here is another note.
  const canWait = draft && draft.text.trim() !== '' && openOver(draft.id) === undefined;
  const waiting = canWait && state.text === '' ? draft : undefined;

  const isRead = stored.state === 'read' && open !== undefined;
  useEffect(() => {
    if (isRead) note.begin(waiting && noteOfTalk(waiting, talk));
  }, [isRead, waiting, note, talk]);

  const otherPlayerId = openOver(state.note?.note.id);
  useEffect(() => {
    if (otherPlayerId !== undefined) void note.leave(otherPlayerId);
  }, [otherPlayerId, note]);

  useEffect(() => {
    const end = (): void => void note.end();
    // When the whole panel is closed, React runs no clean-up.
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [note]);

  return {
    state,
    note,
    hasWaitingDraft: state.begun && waiting !== undefined,
    takeUp: () => waiting && note.takeUp(noteOfTalk(waiting, talk)),
  };
}

function noteOfTalk({ updatedAt: _updatedAt, ...note }: Draft, talk: DescribedTalk): NoteOfTalk {
  // The page was read, if at all, when the draft began.
  return { note, talk, pageAtKey: '' };
}
