import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PlayerReport } from '../components/messages/player';
import { answerForPlayer, reportPlayer } from '../components/page/answer';
import { createMediaEvents } from '../components/page/mediaEvents';
import { createPlayer } from '../components/page/player';
import { siteFor } from '../components/page/sites/sites';

/** Where an injected player leaves itself, in the extension's own world of the frame. */
const RUNNING = Symbol.for('talkmark.player');

interface RunningPlayer {
  /** False once Talkmark was updated: nobody answers it any more. */
  isAlive(): boolean;
  report(): PlayerReport | undefined;
  stop(): void;
}

declare global {
  interface Window {
    [RUNNING]?: RunningPlayer;
  }
}

/**
 * Comes into a frame at a known talk or at the user's key or click, and gives its report. One that is
 * there already stays: its composer may be open, and the user's choice is its own.
 */
export default defineUnlistedScript(() => {
  const before = window[RUNNING];
  if (before?.isAlive()) return before.report();
  before?.stop();
  const running = new AbortController();
  const events = createMediaEvents(running.signal);
  const site = siteFor(new URL(location.href));
  const player = createPlayer(document, site, events, running.signal);
  window[RUNNING] = {
    isAlive: () => !running.signal.aborted && Boolean(browser.runtime?.id),
    report: () => player.report(),
    stop: () => running.abort(),
  };
  answerForPlayer(player, reportPlayer(document, player, events, running.signal), running);
  return player.report();
});
