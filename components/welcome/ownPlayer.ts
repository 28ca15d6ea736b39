import type { Browser } from 'wxt/browser';
import { answerForPlayer, reportPlayer } from '../page/answerBackground';
import { createMediaEvents } from '../page/mediaEvents';
import { createPlayer } from '../page/player';
import { firstTalk } from '../sites/contract/firstTalk';

/** The background: a script in Chromium, and the page that Firefox generates around it. */
const BACKGROUND_PATHS = new Set(['/background.js', '/_generated_background_page.html']);

/**
 * True for messages from the background. A page of the extension also hears the note field's messages to the
 * background, which forwards them to the player: without this check the player would act twice.
 */
function isFromBackground({ url }: Browser.runtime.MessageSender): boolean {
  return BACKGROUND_PATHS.has(URL.parse(url ?? '')?.pathname ?? '');
}

/**
 * Starts the player in our own page, where the browser runs no content script.
 * @returns a function that removes it
 */
export function startOwnPlayer(): () => void {
  const running = new AbortController();
  const events = createMediaEvents(running.signal);
  const player = createPlayer(document, firstTalk, events, running.signal);
  const report = reportPlayer(document, player, events, running.signal);
  answerForPlayer(player, report, running, isFromBackground);
  return () => running.abort();
}
