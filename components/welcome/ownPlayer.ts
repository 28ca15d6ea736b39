import type { Browser } from 'wxt/browser';
import { answerForPlayer, reportPlayer } from '../page/answer';
import { createMediaEvents } from '../page/mediaEvents';
import { createPlayer } from '../page/player';
import { firstTalk } from '../sites/contract/firstTalk';

/** The pages of the background: a file in Chromium, which Firefox wraps. */
const BACKGROUND = new Set(['/background.js', '/_generated_background_page.html']);

/**
 * A page of the extension hears what the note field says to the background, too, which hands it on to the player: it
 * must not do it twice.
 */
function isFromBackground({ url }: Browser.runtime.MessageSender): boolean {
  return BACKGROUND.has(URL.parse(url ?? '')?.pathname ?? '');
}

/**
 * Brings the player into our own page, where the browser runs no content script.
 * @returns takes it out again
 */
export function startOwnPlayer(): () => void {
  const running = new AbortController();
  const events = createMediaEvents(running.signal);
  const player = createPlayer(document, firstTalk, events, running.signal);
  const tell = reportPlayer(document, player, events, running.signal);
  answerForPlayer(player, tell, running, isFromBackground);
  return () => running.abort();
}
