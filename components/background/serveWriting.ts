import * as v from 'valibot';
import { onMessage, type PlayerId, sendMessage } from '../messages';
import type { Notebook } from '../notebook/database';
import { describePicture, keepPicture, picturesOf } from '../notebook/keptPictures';
import { Moment, NoteId } from '../notebook/note';
import { ChangedSince, NoSuchNote } from '../notebook/notebook';
import { tagsInUse } from '../notebook/queries';
import { NoVideo } from '../page/noVideo';
import { type Frame, register } from '../players/register';
import { PlayerInput } from '../players/report';
import { requireOwnPage } from '../senders';
import { PICTURE_SIZES } from '../settings/settings';
import { Line } from '../talks/inputs';
import { TalkId } from '../talks/talk';
import { changes } from './changes';
import { lookAtTab } from './lookAtTab';
import { openNotes } from './openNotes';
import { undo } from './serveNotes';

const TalkInput = v.object({ ...PlayerInput.entries, ofTalk: v.exactOptional(TalkId) });

/** What the composer says to its player, which the background hands on: in Firefox it reaches none itself. */
const RELAYED = {
  drive: v.object({
    ...PlayerInput.entries,
    how: v.picklist(['toggle', 'back', 'forward', 'slower', 'faster']),
  }),
  setPaused: v.object({ ...PlayerInput.entries, paused: v.boolean() }),
  followMoment: v.object({ ...TalkInput.entries, at: Moment }),
  freezeMoment: v.object({ ...TalkInput.entries, pressedAt: v.pipe(v.number(), v.finite()) }),
  focusComposer: PlayerInput,
  moveComposer: PlayerInput,
  grabFrame: v.object({
    ...TalkInput.entries,
    longest: v.picklist(Object.values(PICTURE_SIZES)),
  }),
  clearView: v.object({ ...PlayerInput.entries, clear: v.boolean() }),
};

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const PictureInput = v.object({
  noteId: NoteId,
  url: v.pipe(v.string(), v.regex(/^data:image\/(?:webp|jpeg);base64,/), v.maxLength(2_000_000)),
  width: Pixels,
  height: Pixels,
});
const PictureWordsInput = v.object({ id: v.pipe(v.string(), v.uuid()), alt: Line, credit: Line });
const LookInput = v.object({ ...PlayerInput.entries, width: Pixels, height: Pixels });
const DraftInput = v.object({ noteId: NoteId });
const UndoInput = v.object({ talkId: TalkId });

/** Answers what the note field does besides its text. */
export function serveWriting(db: Notebook): void {
  for (const type of Object.keys(RELAYED) as (keyof typeof RELAYED)[]) relay(type);

  onMessage('lookAtTab', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId, ...size } = v.parse(LookInput, data);
    return lookAtTab(await frameOfPlayer(playerId), size);
  });

  onMessage('describePicture', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id, ...words } = v.parse(PictureWordsInput, data);
    await describePicture(db, id, words);
  });

  onMessage('keepPicture', async ({ data, sender }) => {
    requireOwnPage(sender);
    return keepPicture(db, v.parse(PictureInput, data), Date.now());
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
    const { talkId } = v.parse(UndoInput, data);
    for (;;) {
      const change = await changes.last(talkId);
      if (!change) return undefined;
      try {
        await undo(db, change);
        return { what: change.what, at: change.after.at };
      } catch (error) {
        if (!(error instanceof ChangedSince || error instanceof NoSuchNote)) throw error;
        // The note was changed in another way, or is gone for good: the change before may be taken back.
        await changes.drop(change.id);
      }
    }
  });
}

function relay<Type extends keyof typeof RELAYED>(type: Type): void {
  // The schema of each message gives its data; the compiler cannot follow that through the table.
  const hand = sendMessage as (type: Type, data: unknown, to: Frame) => Promise<never>;
  onMessage(type, async ({ data, sender }) => {
    requireOwnPage(sender);
    const request = v.parse(RELAYED[type], data);
    return hand(type, request, await frameOfPlayer(request.playerId));
  });
}

/** A page that shows no talk any more has left the register, and its note may still be open. */
async function frameOfPlayer(playerId: PlayerId): Promise<Frame> {
  const frame = (await openNotes.get(playerId)) ?? (await register.get(playerId));
  if (!frame) throw new NoVideo();
  return { tabId: frame.tabId, frameId: frame.frameId };
}
