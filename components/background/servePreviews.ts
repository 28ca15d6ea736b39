import { sendMessage } from '../messages';
import type { NotePreview } from '../messages/composer';
import type { PointedNote } from '../messages/player';
import type { Notebook } from '../notebook/database';
import { pointedNotes, previews, playerRegistry } from '../players/playerRegistry';
import type { Handlers } from './handlers';
import { overlay, ownPlayer } from './senderRules';

/**
 * Returns the handlers that show the note of a mark in the preview over its player. A page can
 * never read the note.
 */
export function servePreviews(db: Notebook): Handlers<'markPointed' | 'previewReady'> {
  return {
    markPointed: ownPlayer(async (mark, player) => {
      const { playerId } = mark;
      const { tabId, frameId } = player;
      await pointedNotes.put(playerId, { ...mark, tabId, frameId });
      const preview = await previews.get(playerId);
      const note = preview && (await previewOf(db, mark));
      if (note) await sendMessage('showPreview', { playerId, ...note }, preview);
    }),
    previewReady: overlay(async ({ playerId }, frame) => {
      await previews.put(playerId, frame);
      const mark = await pointedNotes.get(playerId);
      return mark && previewOf(db, mark);
    }),
  };
}

/** Returns the note of a mark; undefined if it belongs to another talk or is deleted. */
async function previewOf(db: Notebook, mark: PointedNote): Promise<NotePreview | undefined> {
  const [player, note] = await Promise.all([
    playerRegistry.get(mark.playerId),
    db.notes.get(mark.noteId),
  ]);
  if (!note || note.talkId !== player?.filedUnder || note.deletedAt !== undefined) return undefined;
  return { id: note.id, at: note.at, text: note.text, side: mark.side };
}
