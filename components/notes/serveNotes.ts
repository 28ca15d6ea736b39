import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages';
import { register } from '../players/register';
import { PlayerInput } from '../players/report';
import { frameOf, NotAllowed, requireOwnPage } from '../senders';
import { changeSettings } from '../settings/settings';
import { DescribedTalkInput } from '../talks/described';
import { closeComposer, compositionFor, giveKeys } from './composing';
import type { Notebook } from './database';
import { NoteDraft, NoteId } from './note';
import { deleteNote, editNote, keepDraft, restoreNote, saveNote } from './notebook';
import { keepPageAround } from './pageAround';
import { redrawMarks } from './servePlayers';

const NoteOfTalkInput = v.object({
  note: NoteDraft,
  talk: DescribedTalkInput,
  pageAtKey: v.string(),
});
const SwitchInput = v.object({ ...PlayerInput.entries, on: v.boolean() });
const NoteInput = v.object({ id: NoteId });
const EditInput = v.object({ id: NoteId, text: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

/** Answers the composer: every keystroke, Enter and its switch. */
export function serveComposer(db: Notebook): void {
  // An open composer holds a port, whose end tells it of an update. One without a listener ends at once.
  browser.runtime.onConnect.addListener(() => {});

  onMessage('composerReady', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId } = v.parse(PlayerInput, data);
    const { tabId, frameId } = frameOf(sender);
    const player = await register.get(playerId);
    if (player && player.tabId !== tabId) throw new NotAllowed();
    await register.putOverlay('composer', playerId, { tabId, frameId });
    if (player) await giveKeys(player);
    return compositionFor(db, playerId);
  });

  onMessage('keepDraft', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { note, talk } = v.parse(NoteOfTalkInput, data);
    await keepDraft(db, note, talk, Date.now());
  });

  onMessage('saveNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { note, talk, pageAtKey } = v.parse(NoteOfTalkInput, data);
    await saveNote(db, note, talk, Date.now());
    // Not waited for: the note is safe, and no page may hold up the answer.
    void redrawMarks(db, note.talkId);
    void keepPageAround(db, note.talkId, sender.tab, pageAtKey);
  });

  onMessage('composerDone', async ({ data, sender }) => {
    requireOwnPage(sender);
    await closeComposer(v.parse(PlayerInput, data).playerId);
  });

  onMessage('setPauseWhileTyping', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId, on } = v.parse(SwitchInput, data);
    await changeSettings({ pauseWhileTyping: on });
    const player = await register.get(playerId);
    if (player) await sendMessage('setPaused', { playerId, paused: on }, player);
  });
}

/** Answers the popup and the other pages of Talkmark that change notes. */
export function serveNotes(db: Notebook): void {
  onMessage('editNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id, text } = v.parse(EditInput, data);
    void redrawMarks(db, await editNote(db, id, text, Date.now()));
  });

  onMessage('deleteNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id } = v.parse(NoteInput, data);
    void redrawMarks(db, await deleteNote(db, id, Date.now()));
  });

  onMessage('restoreNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id } = v.parse(NoteInput, data);
    void redrawMarks(db, await restoreNote(db, id, Date.now()));
  });
}

/** Keeps the settings and the session from content scripts, where the browser lets us (Chromium). */
export async function closeStorageToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
