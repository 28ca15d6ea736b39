import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages';
import { askToKeep } from '../notebook/askToKeep';
import type { Notebook } from '../notebook/database';
import { NoteDraft, NoteEdit, NoteId } from '../notebook/note';
import {
  type Changed,
  deleteNote,
  editNote,
  keepDraft,
  restoreNote,
  saveNote,
  undoChange,
} from '../notebook/notebook';
import { emptyTrash } from '../notebook/trash';
import { register } from '../players/register';
import { PlayerInput } from '../players/report';
import { frameOf, NotAllowed, requireOwnPage } from '../senders';
import { changeSettings } from '../settings/settings';
import { DescribedTalkInput } from '../talks/described';
import { type ChangeId, changes, type NoteChange, TooOld } from './changes';
import { closeComposer, compositionFor } from './composing';
import { keepPageAround } from './pageAround';
import { backUpIfDue } from './serveBackups';
import { redrawMarks } from './servePlayers';

const NoteOfTalkInput = v.object({
  note: NoteDraft,
  talk: DescribedTalkInput,
  pageAtKey: v.string(),
});
const SwitchInput = v.object({ ...PlayerInput.entries, on: v.boolean() });
const DoneInput = v.object({
  ...PlayerInput.entries,
  said: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
});
const NoteInput = v.object({ id: NoteId });
const TrashInput = v.object({ id: v.exactOptional(NoteId) });
const ChangeInput = v.object({ changeId: v.pipe(v.string(), v.uuid()) });

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
    const saved = await saveNote(db, note, talk, Date.now());
    // Not waited for: the note is safe, and no page may hold up the answer.
    // Sent again since its answer was lost, it was recorded with the first.
    if (!saved.before) void keep(db, 'saved', saved);
    else void redrawMarks(db, note.talkId);
    void keepPageAround(db, note.talkId, sender.tab, pageAtKey);
    void askToKeep();
    void backUpIfDue(db, Date.now());
  });

  onMessage('composerDone', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId, said } = v.parse(DoneInput, data);
    await closeComposer(playerId, said);
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
    return keep(db, 'edited', await editNote(db, v.parse(NoteEdit, data), Date.now()));
  });

  onMessage('deleteNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id } = v.parse(NoteInput, data);
    return keep(db, 'deleted', await deleteNote(db, id, Date.now()));
  });

  onMessage('restoreNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id } = v.parse(NoteInput, data);
    const { after } = await restoreNote(db, id, Date.now());
    void redrawMarks(db, after.talkId);
  });

  onMessage('undoChange', async ({ data, sender }) => {
    requireOwnPage(sender);
    const change = await changes.get(v.parse(ChangeInput, data).changeId);
    if (!change) throw new TooOld();
    await undo(db, change);
  });

  onMessage('emptyTrash', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id } = v.parse(TrashInput, data);
    await emptyTrash(db, id);
  });
}

/** Redraws the marks of a talk whose note has changed, and keeps how it was before. */
async function keep(
  db: Notebook,
  what: NoteChange['what'],
  { before, after }: Changed,
): Promise<ChangeId> {
  void redrawMarks(db, after.talkId);
  return changes.record({ what, after, ...(before && { before }) });
}

/** Takes a change back, once. */
export async function undo(db: Notebook, change: NoteChange): Promise<void> {
  const { after } = await undoChange(db, change, Date.now());
  await changes.drop(change.id);
  void redrawMarks(db, after.talkId);
}

/** Keeps the settings and the session from content scripts, where the browser lets us (Chromium). */
export async function closeStorageToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
