import * as v from 'valibot';
import { onMessage, type PlayerId, sendMessage } from '../messages';
import { NoVideo } from '../players/noVideo';
import { type KnownPlayer, register } from '../players/register';
import type { Frame } from '../players/register';
import { PlayerInput } from '../players/report';
import { requireOwnPage } from '../senders';
import { TalkId } from '../talks/talk';
import { changes } from './changes';
import type { Notebook } from './database';
import { picturesOf, takePicture } from './keptPictures';
import { Moment, NoteId } from './note';
import { openNotes } from './openNotes';
import { tagsInUse } from './queries';
import { undo } from './serveNotes';

const DriveInput = v.object({
  ...PlayerInput.entries,
  how: v.picklist(['toggle', 'back', 'forward', 'slower', 'faster']),
});
const PauseInput = v.object({ ...PlayerInput.entries, paused: v.boolean() });
const MomentInput = v.object({ ...PlayerInput.entries, at: Moment });
const PressInput = v.object({ ...PlayerInput.entries, pressedAt: v.pipe(v.number(), v.finite()) });
const PictureInput = v.object({ ...PlayerInput.entries, noteId: NoteId });
const DraftInput = v.object({ noteId: NoteId });
const TalkInput = v.object({ talkId: TalkId });

/** Answers the keys of the note field that do something besides its text. */
export function serveWriting(db: Notebook): void {
  onMessage('drive', async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(DriveInput, data);
    return sendMessage('drive', request, await frameOfPlayer(request.playerId));
  });

  onMessage('pauseForNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(PauseInput, data);
    await sendMessage('setPaused', request, await frameOfPlayer(request.playerId));
  });

  onMessage('followMoment', async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(MomentInput, data);
    await sendMessage('followMoment', request, await frameOfPlayer(request.playerId));
  });

  onMessage('momentNow', async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(PressInput, data);
    const frame = await frameOfPlayer(request.playerId);
    return (await sendMessage('freezeMoment', request, frame)).at;
  });

  onMessage('moveComposer', async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(PlayerInput, data);
    await sendMessage('moveComposer', request, await frameOfPlayer(request.playerId));
  });

  onMessage('takePicture', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId, noteId } = v.parse(PictureInput, data);
    return takePicture(db, playerId, await frameOfPlayer(playerId), noteId);
  });

  onMessage('picturesOfDraft', async ({ data, sender }) => {
    requireOwnPage(sender);
    return picturesOf(db, v.parse(DraftInput, data).noteId);
  });

  onMessage('tagsInUse', async ({ sender }) => {
    requireOwnPage(sender);
    return tagsInUse(db);
  });

  onMessage('undoLast', async ({ data, sender }) => {
    requireOwnPage(sender);
    const change = await changes.last(v.parse(TalkInput, data).talkId);
    if (!change) return undefined;
    await undo(db, change);
    return { what: change.what, at: change.after.at };
  });
}

/** A page that shows no talk any more has left the register, and its note may still be open. */
async function frameOfPlayer(playerId: PlayerId): Promise<Frame> {
  const frame = (await openNotes.get(playerId)) ?? (await register.get(playerId));
  if (!frame) throw new NoVideo();
  return { tabId: frame.tabId, frameId: frame.frameId };
}
