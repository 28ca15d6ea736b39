import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages';
import type { Composition } from '../messages/composer';
import { isContextValid, withRetry } from '../retry';
import type { ComposerSession } from './session';

/** Lets the background hand over notes, and asks for the one that waited while this page loaded. */
export function answerForComposer(session: ComposerSession, playerId: string): void {
  const watch = createUpdateWatch(session);
  let hasKeys: Promise<void> | undefined;
  const begin = async (composition: Composition | undefined): Promise<void> => {
    if (composition?.playerId !== playerId) return;
    // A copy of our own: what Firefox hands over dies with the Talkmark that is updated.
    const own = structuredClone(composition);
    // Once for this page, which may have been shown before it was there, see `ComposerHost.takeKeys`.
    hasKeys ??= sendMessage('focusComposer', { playerId }).catch(() => {});
    await hasKeys;
    session.begin(own);
    watch();
  };
  onMessage('compose', async ({ data }) => begin(data));
  onMessage('fullscreenChanged', ({ data }) => {
    if (data.playerId === playerId) session.adjust({ fullscreen: data.fullscreen });
  });
  onMessage('rangeEnds', ({ data }) => {
    if (data.playerId === playerId) session.endRange(data.at);
  });
  onMessage('keyPressedAgain', ({ data }) =>
    data.playerId === playerId ? session.keyAgain() : 'stay',
  );
  withRetry(() => sendMessage('composerReady', { playerId })).then(begin, () => {
    // Talkmark was updated while this page loaded: the next key opens the composer of a new player.
  });
}

/** Milliseconds; at the end of a port it is not known yet why it ended. */
const AFTER_PORT_ENDS = 100;

/**
 * Notices an update of Talkmark under an open composer: its port ends then. It ends, too, when the
 * background sleeps, and a new one is opened with the next note. In Firefox no event tells: there
 * the next key does.
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
      }, AFTER_PORT_ENDS);
    });
  };
}
