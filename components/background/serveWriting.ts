import { sendMessage } from '../messages';
import type { UndoneChange } from '../messages/composer';
import type { PlayerId } from '../messages/player';
import { type Relayed, relayedInputs } from '../messages/toPlayer';
import { ChangedSinceError, NoSuchNoteError } from '../notebook/changeNote';
import type { Notebook } from '../notebook/database';
import { tagsInUse } from '../notebook/queries';
import { describePicture, keepPicture, picturesOf } from '../notebook/storedPictures';
import { NoVideoError } from '../page/noVideo';
import { type Frame, openNotes, playerRegistry } from '../players/playerRegistry';
import type { TalkId } from '../talks/talk';
import { lookAtTab } from './captureTab';
import type { Handlers } from './handlers';
import { changes } from './noteHistory';
import { overlay, ownPage } from './senderRules';
import { undo } from './serveNotes';

/** Returns the handlers for everything that the note field does besides its text. */
export function serveWriting(
  db: Notebook,
): Handlers<
  | keyof Relayed
  | 'lookAtTab'
  | 'describePicture'
  | 'keepPicture'
  | 'picturesOfDraft'
  | 'tagsInUse'
  | 'undoLast'
> {
  return {
    ...relayHandlers(),
    lookAtTab: overlay(async ({ playerId, ...size }) =>
      lookAtTab(await frameOfPlayer(playerId), size),
    ),
    describePicture: ownPage(async ({ id, ...words }) => describePicture(db, id, words)),
    keepPicture: ownPage(async (picture) => keepPicture(db, picture, Date.now())),
    picturesOfDraft: ownPage(async ({ noteId }) => picturesOf(db, noteId)),
    tagsInUse: ownPage(async () => tagsInUse(db)),
    undoLast: ownPage(async ({ talkId }) => undoLast(db, talkId)),
  };
}

/** Returns the handlers that relay a message to its player. */
function relayHandlers(): Handlers<keyof Relayed> {
  const relay = (message: string) =>
    ownPage(async (request: { playerId: PlayerId }) =>
      handOn(message, request, await frameOfPlayer(request.playerId)),
    );
  // The schema of each message determines its data; the compiler cannot follow that through the
  // table.
  const handOn = sendMessage as (message: string, data: unknown, to: Frame) => Promise<never>;
  const entries = Object.keys(relayedInputs).map((message) => [message, relay(message)]);
  return Object.fromEntries(entries) as Handlers<keyof Relayed>;
}

/** Undoes the last change to a talk's notes that can be undone. */
async function undoLast(db: Notebook, talkId: TalkId): Promise<UndoneChange | undefined> {
  for (;;) {
    const change = await changes.last(talkId);
    if (!change) return undefined;
    try {
      await undo(db, change);
      return { what: change.what, at: change.after.at };
    } catch (error) {
      if (!(error instanceof ChangedSinceError || error instanceof NoSuchNoteError)) throw error;
      // The note was changed in another way, or is permanently gone: the change before it may be
      // undone.
      await changes.drop(change.id);
    }
  }
}

/**
 * Returns the frame of a player. A page that no longer shows a talk has left the registry, but its
 * note may still be open.
 */
async function frameOfPlayer(playerId: PlayerId): Promise<Frame> {
  const frame = (await openNotes.get(playerId)) ?? (await playerRegistry.get(playerId));
  if (!frame) throw new NoVideoError();
  return { tabId: frame.tabId, frameId: frame.frameId };
}
