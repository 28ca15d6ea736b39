import * as v from 'valibot';
import { onMessage } from '../messages';
import { requireOwnPage } from '../senders';
import { TalkId } from '../talks/talk';
import { changes } from './changes';
import type { Notebook } from './database';
import { keepPicture, picturesOf } from './keptPictures';
import { NoteId } from './note';
import { tagsInUse } from './queries';
import { undo } from './serveNotes';

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const PictureInput = v.object({
  noteId: NoteId,
  url: v.pipe(v.string(), v.regex(/^data:image\/(?:webp|jpeg);base64,/), v.maxLength(2_000_000)),
  width: Pixels,
  height: Pixels,
});
const DraftInput = v.object({ noteId: NoteId });
const TalkInput = v.object({ talkId: TalkId });

/** Answers what the note field does besides its text; it speaks to its player by itself. */
export function serveWriting(db: Notebook): void {
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
    const change = await changes.last(v.parse(TalkInput, data).talkId);
    if (!change) return undefined;
    await undo(db, change);
    return { what: change.what, at: change.after.at };
  });
}
