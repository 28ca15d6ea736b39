import { v7 as uuid } from 'uuid';
import type { NoteInTab } from '../messages/pages';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import type { NoteId } from '../notebook/note';
import { NoVideoError } from '../page/noVideo';
import { playerRegistry } from '../players/playerRegistry';
import { freezeInTab } from './bookmarkAndRange';
import { pageAddressOf } from './keepPageAround';

/**
 * Returns a new note on the talk of a tab, to be written in a page of Talkmark.
 * @param pressedAt when the key was pressed whose moment the note gets, in milliseconds since the
 * epoch
 * @throws NoVideoError, UnreachableError
 */
export async function noteInTab(
  db: Notebook,
  tabId: number,
  pressedAt: number,
): Promise<NoteInTab> {
  const frozen = await freezeInTab(tabId, pressedAt);
  if (!frozen) throw new NoVideoError();
  const { player, moment } = frozen;
  const { playerId, frameId } = player;
  const { at, doubt } = moment;
  const [{ talk }, pageAtKey] = await Promise.all([
    describeTalk(db, moment.talk),
    pageAddressOf(tabId),
  ]);
  // Registered even where the video is not a known talk yet: its marks are drawn once the note is
  // saved.
  await playerRegistry.locked(playerId, async () => playerRegistry.fileUnder(player, talk.id));
  return {
    talk,
    note: { id: uuid() as NoteId, talkId: talk.id, at, text: '' },
    pageAtKey,
    player: { playerId, tabId, frameId },
    ...(doubt && { doubt }),
  };
}
