import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../messages';
import { isThere, withRetry } from './retry';
import type { ComposerSession } from './session';

/** Lets the background hand over notes, and asks for the one that waited while this page loaded. */
export function answerForComposer(session: ComposerSession, playerId: string): void {
  onMessage('compose', ({ data }) => {
    if (data.playerId !== playerId) return;
    session.begin(data);
    watchForUpdate(session);
  });
  onMessage('fullscreenChanged', ({ data }) => {
    if (data.playerId === playerId) session.adjust({ fullscreen: data.fullscreen });
  });
  onMessage('keyPressedAgain', ({ data }) =>
    data.playerId === playerId ? session.keyAgain() : 'stay',
  );

  void askForNote(session, playerId);
}

async function askForNote(session: ComposerSession, playerId: string): Promise<void> {
  try {
    const composition = await withRetry(() => sendMessage('composerReady', { playerId }));
    if (!composition) return;
    session.begin(composition);
    watchForUpdate(session);
  } catch {
    // Talkmark was updated while this page loaded: the next key opens the composer of a new player.
  }
}

/** A port ends when Talkmark is updated under the open page; it also ends when the background sleeps. */
function watchForUpdate(session: ComposerSession): void {
  browser.runtime.connect({ name: 'composer' }).onDisconnect.addListener(() => {
    if (!isThere()) session.cutOff();
  });
}
