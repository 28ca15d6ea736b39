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

/** The note field of a talk, and the draft that may wait for it. */
interface FieldOfTalk {
  state: FieldState;
  note: PanelNote;
  /** A draft is there that the field, which is empty, can go on with. */
  waits: boolean;
  takeUp: () => void;
}

/**
 * The note that is written in the panel on a talk. At its start it goes on with the draft that waits on
 * the talk; a note that is opened over the player instead is left to the field there.
 */
export function usePanelNote(tabId: number, talk: DescribedTalk): FieldOfTalk {
  const [note] = useState(() => createPanelNote(tabId));
  const state = useSyncExternalStore(note.subscribe, note.state);
  const stored = useStored((db) => draftOfTalk(db, talk.id), `draft ${talk.id}`);
  const open = useSessionTable(openNotes);
  const draft = stored.state === 'read' ? stored.value : undefined;
  const openOver = (id: string | undefined): PlayerId | undefined =>
    open?.find(({ composition }) => composition.note.id === id)?.composition.playerId;
  // One of pictures alone is for the field over the player: a text typed here is another thought.
  const canWait = draft && draft.text.trim() !== '' && openOver(draft.id) === undefined;
  const waiting = canWait && state.text === '' ? draft : undefined;

  const isRead = stored.state === 'read' && open !== undefined;
  useEffect(() => {
    if (isRead) note.begin(waiting && ofTalk(waiting, talk));
  }, [isRead, waiting, note, talk]);

  const elsewhere = openOver(state.note?.note.id);
  useEffect(() => {
    if (elsewhere !== undefined) void note.leave(elsewhere);
  }, [elsewhere, note]);

  useEffect(() => {
    const end = (): void => void note.end();
    // The panel may also be closed as a whole.
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [note]);

  return {
    state,
    note,
    waits: state.begun && waiting !== undefined,
    takeUp: () => waiting && note.takeUp(ofTalk(waiting, talk)),
  };
}

function ofTalk({ updatedAt: _updatedAt, ...note }: Draft, talk: DescribedTalk): NoteOfTalk {
  // Its page was read, if at all, when it was begun.
  return { note, talk, pageAtKey: '' };
}
