import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages';
import type { Composition } from '../messages/composer';
import { isContextValid, withRetry } from '../retry';
import type { ComposerSession } from './session';

/** Answers the background's messages, and asks for the note that arrived while this page loaded. */
export function answerForComposer(session: ComposerSession, playerId: string): void {
  const watch = createUpdateWatch(session);
  let focusRequest: Promise<void> | undefined;
  const begin = async (composition: Composition | undefined): Promise<void> => {
    if (composition?.playerId !== playerId) return;
    // Firefox's message objects die when Talkmark is updated, so the session gets a copy.
    const copy = structuredClone(composition);
    // Once for this page, whose frame may have been shown before the page loaded, see `ComposerHost.takeKeys`.
    focusRequest ??= sendMessage('focusComposer', { playerId }).catch(() => {});
    await focusRequest;
    session.begin(copy);
    watch();
  };
  onMessage('compose', async ({ data }) => begin(data));
  onMessage('fullscreenChanged', ({ data }) => {
    if (data.playerId === playerId) session.updateComposition({ fullscreen: data.fullscreen });
  });
  onMessage('rangeEnds', ({ data }) => {
    if (data.playerId === playerId) session.endRange(data.at);
  });
  onMessage('keyPressedAgain', ({ data }) =>
    data.playerId === playerId ? session.keyAgain() : 'stay',
  );
  withRetry(() => sendMessage('composerReady', { playerId })).then(begin, () => {
    // Fails when Talkmark was updated while this page loaded; the next key opens a new player's composer.
  });
}

/** When a port ends, the cause is not known at once. */
const PORT_END_DELAY_MS = 100;

/**
 * Returns a function that watches for an update of Talkmark under an open composer: the port to the
 * background ends then. The port also ends when the background sleeps; the next note opens a new one. In
 * Firefox no event reports the update; the next key detects it.
 */
function createUpdateWatch(session: ComposerSession): () => void {
  let isWatching = false;
  return () => {
    if (isWatching) return;
    isWatching = true;
    browser.runtime.connect({ name: 'composer' }).onDisconnect.addListener(() => {
      isWatching = false;
      setTimeout(() => {
        if (!isContextValid()) session.cutOff();
      }, PORT_END_DELAY_MS);
    });
  };
}
