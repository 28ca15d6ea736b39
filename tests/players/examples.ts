import type { Composition } from '../../components/messages/composer';
import type { NoteId } from '../../components/notebook/note';
import type { KnownPlayer } from '../../components/players/playerRegistry';
import type { DescribedTalk, TalkId } from '../../components/talks/talk';

/** Returns one of many uuids. */
export const uuid = (number: number): string =>
  `01a2058f-1749-40e7-a315-${String(number).padStart(12, '0')}`;

export const noteId = uuid(900) as NoteId;

/** Returns a player that is alone in the main frame of its tab. */
export function playerOf(tabId: number, id = 'youtube:wy3L7XUq-g0' as TalkId): KnownPlayer {
  return {
    playerId: uuid(tabId),
    tabId,
    frameId: 0,
    filedUnder: id,
    host: 'www.youtube.com',
    talk: { id, url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0', title: '' },
    playing: true,
    fullscreen: false,
    focused: false,
    visibleArea: 1,
    lastActive: 1,
    clock: { at: 0, readAt: 0, rate: 1 },
  };
}

/** Returns what a composer over a player shows. */
export function compositionOver(playerId: string, id = noteId): Composition {
  const talkId = 'youtube:wy3L7XUq-g0' as TalkId;
  const url = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';
  const talk: DescribedTalk = { id: talkId, url, guesses: { title: 'Borg' } };
  return {
    playerId,
    seenTalk: talkId,
    talk,
    note: { id, talkId, at: 12, text: '' },
    pageAtKey: '',
    restored: false,
    pauseWhileTyping: true,
    fullscreen: false,
    shortcut: 'Alt+N',
  };
}
