import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { keepComposerPlace } from './composerPlace';
import { startNote } from './composing';
import type { Handlers } from './handlers';
import { anyFrame, ownPlayer, playerIn } from './senderRules';

/**
 * Returns the handlers for the mouse over a player: its buttons, and the place of the note field.
 */
export function serveButtons(db: Notebook): Handlers<'buttonPressed' | 'composerPlaced'> {
  return {
    // Not `ownPlayer`: the browser opens the side panel only within the press, so nothing may be
    // awaited before that.
    buttonPressed: anyFrame(async ({ playerId, button, pressedAt }, frame) => {
      if (button === 'panel') {
        // In Chromium only.
        await browser.sidePanel?.open({ tabId: frame.tabId }).catch(() => {});
        return;
      }
      await playerIn(frame, playerId);
      await startNote(db, frame.tabId, pressedAt);
    }),
    composerPlaced: ownPlayer(async ({ place }, { host }) => keepComposerPlace(host, place)),
  };
}
