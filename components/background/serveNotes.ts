import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { ChangeId } from '../messages/pages';
import {
  type NoteVersions,
  deleteNote,
  editNote,
  restoreNote,
  undoChange,
} from '../notebook/changeNote';
import type { Notebook } from '../notebook/database';
import { requestPersistence } from '../notebook/requestPersistence';
import { keepDraft, saveNote } from '../notebook/saveNote';
import { emptyTrash } from '../notebook/trash';
import { composers, playerRegistry } from '../players/playerRegistry';
import { changeSettings } from '../settings/settings';
import { closeComposer, compositionFor } from './composing';
import type { Handlers } from './handlers';
import { keepPageAround } from './keepPageAround';
import { changes, type NoteChange, TooOldError } from './noteHistory';
import { overlay, ownPage } from './senderRules';
import { backUpIfDue } from './serveBackups';
import { redrawMarks } from './servePlayers';

/**
 * Returns the handlers for the composer's text: every keystroke, Enter, and the switch for pausing.
 */
export function serveComposer(
  db: Notebook,
): Handlers<'composerReady' | 'keepDraft' | 'saveNote' | 'composerDone' | 'setPauseWhileTyping'> {
  // An open composer holds a port, and learns of an update when the port closes. A port without a
  // listener closes at once.
  browser.runtime.onConnect.addListener(() => {});
  return {
    composerReady: overlay(async ({ playerId }, frame) => {
      await composers.put(playerId, frame);
      return compositionFor(db, playerId);
    }),
    keepDraft: ownPage(async ({ note, talk }) => keepDraft(db, note, talk, Date.now())),
    saveNote: ownPage(async ({ note, talk, pageAtKey }, tab) => {
      const saved = await saveNote(db, note, talk, Date.now());
      // Not awaited: the note is safe, and no page may hold up the answer. A note that is sent
      // again because its answer was lost was recorded the first time.
      if (!saved.before) void keep(db, 'saved', saved);
      else void redrawMarks(db, note.talkId);
      void keepPageAround(db, note.talkId, tab, pageAtKey);
      void requestPersistence();
      void backUpIfDue(db, Date.now());
    }),
    composerDone: overlay(async ({ playerId, said }) => closeComposer(playerId, said)),
    setPauseWhileTyping: overlay(async ({ playerId, on }) => {
      await changeSettings({ pauseWhileTyping: on });
      const player = await playerRegistry.get(playerId);
      if (player) await sendMessage('setPaused', { playerId, paused: on }, player);
    }),
  };
}

/** Returns the handlers that change notes for the popup and the other pages of Talkmark. */
export function serveNotes(
  db: Notebook,
): Handlers<'editNote' | 'deleteNote' | 'restoreNote' | 'undoChange' | 'emptyTrash'> {
  return {
    editNote: ownPage(async (edit) => keep(db, 'edited', await editNote(db, edit, Date.now()))),
    deleteNote: ownPage(async ({ id }) =>
      keep(db, 'deleted', await deleteNote(db, id, Date.now())),
    ),
    restoreNote: ownPage(async ({ id }) => {
      const { after } = await restoreNote(db, id, Date.now());
      void redrawMarks(db, after.talkId);
    }),
    undoChange: ownPage(async ({ changeId }) => {
      const change = await changes.get(changeId);
      if (!change) throw new TooOldError();
      await undo(db, change);
    }),
    emptyTrash: ownPage(async ({ id }) => emptyTrash(db, id)),
  };
}

/** Redraws the marks of a talk whose note has changed, and stores the note's previous state. */
async function keep(
  db: Notebook,
  what: NoteChange['what'],
  { before, after }: NoteVersions,
): Promise<ChangeId> {
  void redrawMarks(db, after.talkId);
  return changes.record({ what, after, ...(before && { before }) });
}

/** Undoes a change, once. */
export async function undo(db: Notebook, change: NoteChange): Promise<void> {
  const { after } = await undoChange(db, change, Date.now());
  await changes.drop(change.id);
  void redrawMarks(db, after.talkId);
}

/**
 * Hides the settings and the session from content scripts, where the browser allows it (Chromium).
 */
export async function closeStorageToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
