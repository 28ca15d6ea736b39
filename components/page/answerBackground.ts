import type { Browser } from 'wxt/browser';
import { type Messages, onMessage, sendMessage } from '../messages';
import type { PlayerReport } from '../messages/player';
import type { OfTalk } from '../messages/toPlayer';
import type { MediaEvents } from './mediaEvents';
import type { Player } from './player';

/** The background addressed a player that is no longer in this frame. */
class WrongPlayerError extends Error {}

/** The player's handler for each message. */
type Answers = {
  [Type in PlayerMessage]: (
    data: Parameters<Messages[Type]>[0],
  ) => ReturnType<Messages[Type]> | Promise<ReturnType<Messages[Type]>>;
};

type PlayerMessage =
  | 'openComposer'
  | 'hideComposer'
  | 'freezeMoment'
  | 'announce'
  | 'drive'
  | 'followMoment'
  | 'grabFrame'
  | 'clearView'
  | 'focusComposer'
  | 'moveComposer'
  | 'setPaused'
  | 'seekPlayer'
  | 'readPlayer'
  | 'chooseVideo'
  | 'leavePage'
  | 'markTalk';

/**
 * Lets the background control the player until the player is told to leave the page.
 * @param tell reports the player's current state to the background
 * @param running its abort removes the player from the page
 * @param isHeard decides which senders get an answer, where the frame also receives messages from
 *   senders other than the background
 */
export function answerForPlayer(
  player: Player,
  tell: () => Promise<void>,
  running: AbortController,
  isHeard?: (sender: Browser.runtime.MessageSender) => boolean,
): void {
  let isLeaving = false;
  const answers: Answers = {
    openComposer: (request) => player.openComposer(request),
    hideComposer({ said: sentence }) {
      player.hideComposer(sentence);
      if (!isLeaving) return;
      running.abort();
      void sendMessage('playerGone', { playerId: player.id }).catch(() => {});
    },
    freezeMoment: ({ pressedAt }) => player.freezeMoment(pressedAt),
    announce({ said: sentence, noteId }) {
      player.say(sentence);
      if (noteId) player.showMark(noteId);
    },
    drive: ({ how }) => player.playback.drive(how),
    followMoment: ({ at }) => player.playback.followMoment(at),
    grabFrame: ({ longest: longestSidePx }) => player.grabFrame(longestSidePx),
    clearView: ({ clear }) => player.clearView(clear),
    focusComposer: () => player.focusComposer(),
    moveComposer: () => player.moveComposer(),
    setPaused: ({ paused }) => player.playback.setPaused(paused),
    seekPlayer({ at, noteId }) {
      player.playback.seek(at);
      if (noteId) player.showMark(noteId);
    },
    readPlayer() {
      const report = player.report();
      return { at: player.playback.at(), videos: player.videos(), ...(report ? { report } : {}) };
    },
    async chooseVideo({ index }) {
      player.choose(index);
      await tell();
    },
    leavePage() {
      isLeaving = player.isWriting();
      if (!isLeaving) running.abort();
      return !isLeaving;
    },
    markTalk: (request) => player.mark(request.talkId, request),
  };
  for (const type of Object.keys(answers) as (keyof Answers)[]) {
    // The table types each handler, but TypeScript loses the link between key and value in a loop.
    const answer = answers[type] as (data: unknown) => never;
    const stop = onMessage(type, ({ data, sender }) => {
      // Another listener answers this sender. The first answer wins, so this one stays pending.
      if (isHeard?.(sender) === false) return new Promise<never>(() => {});
      const { ofTalk } = data as OfTalk;
      if (data.playerId !== player.id || (ofTalk && ofTalk !== player.talkId())) {
        throw new WrongPlayerError();
      }
      return answer(data);
    });
    running.signal.addEventListener('abort', stop);
  }
}

/** Media events after which a player may show another talk, or have another state or duration. */
const CHANGE_EVENTS = [
  'loadedmetadata',
  'durationchange',
  'play',
  'playing',
  'waiting',
  'pause',
  'ended',
  'emptied',
  'seeked',
  'ratechange',
] as const;

/**
 * Reports every change of the player to the background until the signal aborts. Driven by events
 * alone, without polling.
 * @returns a function that reports at once, between events
 */
export function reportPlayer(
  page: Document,
  player: Player,
  events: MediaEvents,
  signal: AbortSignal,
): () => Promise<void> {
  let lastReported: string | undefined;
  const tell = async (report: PlayerReport | undefined): Promise<void> => {
    const state = report ? stateOf(report) : 'none';
    if (lastReported === state) return;
    lastReported = state;
    try {
      if (report) player.mark(report.talk.id, await sendMessage('playerChanged', report));
      else {
        player.rest();
        await sendMessage('playerGone', { playerId: player.id });
      }
    } catch (error) {
      // The background was shutting down. The next change reports this one too.
      lastReported = undefined;
      throw error;
    }
  };
  const tellNow = async (): Promise<void> => {
    player.arrive();
    player.redraw();
    await tell(player.report());
  };
  const changed = (): void => {
    // After an update the background never answers again; the newly injected player reports then.
    tellNow().catch(() => {});
  };

  events.on(CHANGE_EVENTS, changed);
  events.on(['timeupdate'], ({ target }) => player.follow(target));
  events.hear(page);
  page.addEventListener('fullscreenchange', changed, { signal });
  const view = page.defaultView;
  view?.addEventListener('focus', changed, { signal });
  view?.addEventListener('blur', changed, { signal });
  view?.addEventListener('pageshow', changed, { signal });
  view?.navigation?.addEventListener('currententrychange', changed, { signal });
  view?.addEventListener('pagehide', () => void tell(undefined).catch(() => {}), { signal });
  observeTitle(page, changed, signal);

  changed();
  return tellNow;
}

/** In-page navigation changes the title after the address, and no event reports that. */
function observeTitle(page: Document, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  const title = page.querySelector('head > title');
  if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Returns the part of a report whose change is worth reporting. A clock that runs on at the reported
 * rate gives the same string.
 */
function stateOf({
  visibleArea: _area,
  lastActive: _active,
  clock,
  ...state
}: PlayerReport): string {
  const start = clock.at - (clock.readAt / 1000) * clock.rate;
  return JSON.stringify([state, clock.rate, Math.round(start * 4)]);
}
