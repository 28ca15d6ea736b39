import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { keepComposerPlace } from './composerPlace';
import { startNote } from './composing';
import type { Handlers } from './handlers';
import { anyFrame, ownPlayer, playerIn } from './senderRules';

/** Returns the handlers of what the mouse does over a player: its buttons, and where the note field is put. */
export function serveButtons(db: Notebook): Handlers<'buttonPressed' | 'composerPlaced'> {
  return {
    // Not `ownPlayer`: the browser opens the side panel within the press alone, so that nothing may be
    // waited for before.
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
