import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PlayerReport } from '../components/messages/player';
import { answerForPlayer, reportPlayer } from '../components/page/answerBackground';
import { createMediaEvents } from '../components/page/mediaEvents';
import { createPlayer } from '../components/page/player';
import { siteFor } from '../components/sites/contract/lookup';

/** The property of `window` that holds the injected player, in the extension's isolated world of the frame. */
const PLAYER_KEY = Symbol.for('talkmark.player');

interface RunningPlayer {
  /** False after an update of Talkmark: the background no longer answers this player. */
  isAlive(): boolean;
  report(): PlayerReport | undefined;
  stop(): void;
}

declare global {
  interface Window {
    [PLAYER_KEY]?: RunningPlayer;
  }
}

/**
 * Injected into a frame with a known talk, or at the user's key or click; returns the player's report. A
 * player that runs there already stays, because its composer may be open and it holds the user's choice.
 */
export default defineUnlistedScript(() => {
  const before = window[PLAYER_KEY];
  if (before?.isAlive()) return before.report();
  before?.stop();
  const running = new AbortController();
  const events = createMediaEvents(running.signal);
  const site = siteFor(new URL(location.href));
  const player = createPlayer(document, site, events, running.signal);
  window[PLAYER_KEY] = {
    isAlive: () => !running.signal.aborted && Boolean(browser.runtime?.id),
    report: () => player.report(),
    stop: () => running.abort(),
  };
  answerForPlayer(player, reportPlayer(document, player, events, running.signal), running);
  return player.report();
});
