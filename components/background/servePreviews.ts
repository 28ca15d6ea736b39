import * as v from 'valibot';
import { type NotePreview, onMessage, type PointedNote, sendMessage } from '../messages';
import type { Notebook } from '../notebook/database';
import { NoteId } from '../notebook/note';
import { isIn, register } from '../players/register';
import { PlayerInput } from '../players/report';
import { frameOf, NotAllowed, requireOwnPage } from '../senders';

const PointedInput = v.object({
  ...PlayerInput.entries,
  noteId: NoteId,
  side: v.picklist(['above', 'below']),
});

/** Shows the note of a mark in the preview over its player. A page never gets to read it. */
export function servePreviews(db: Notebook): void {
  onMessage('markPointed', async ({ data, sender }) => {
    const mark = v.parse(PointedInput, data);
    const { playerId } = mark;
    const frame = frameOf(sender);
    const player = await register.get(playerId);
    if (!player || !isIn(player, frame)) throw new NotAllowed();
    await register.putPointed(mark, frame);
    const preview = await register.overlayOf('preview', playerId);
    const note = preview && (await previewOf(db, mark));
    if (note) await sendMessage('showPreview', { playerId, ...note }, preview);
  });

  onMessage('previewReady', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId } = v.parse(PlayerInput, data);
    await register.putOverlay('preview', playerId, frameOf(sender));
    const mark = await register.pointedOf(playerId);
    return mark && previewOf(db, mark);
  });
}

/** Undefined for a note that is not of the player's talk or is deleted. */
async function previewOf(db: Notebook, mark: PointedNote): Promise<NotePreview | undefined> {
  const [player, note] = await Promise.all([
    register.get(mark.playerId),
    db.notes.get(mark.noteId),
  ]);
  if (!note || note.talkId !== player?.filedUnder || note.deletedAt !== undefined) return undefined;
  return { id: note.id, at: note.at, text: note.text, side: mark.side };
}
