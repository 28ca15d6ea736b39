import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerForPlayer, reportPlayer } from '../components/players/answer';
import { createMediaEvents } from '../components/players/mediaEvents';
import { createPlayer } from '../components/players/player';
import { siteFor } from '../components/players/sites';

/** Where an injected player leaves the way to stop it, in the extension's own world of the frame. */
const RUNNING = Symbol.for('talkmark.player');

declare global {
  interface Window {
    [RUNNING]?: AbortController;
  }
}

/** Comes into a frame at a known talk or at the user's key or click; gives its first report. */
export default defineUnlistedScript(() => {
  // A player of an older Talkmark, cut off by the update, makes room.
  window[RUNNING]?.abort();
  const running = new AbortController();
  window[RUNNING] = running;
  const events = createMediaEvents(running.signal);
  const site = siteFor(new URL(location.href));
  const player = createPlayer(document, site, events, running.signal);
  answerForPlayer(player, running);
  return reportPlayer(document, player, events, running.signal);
});
