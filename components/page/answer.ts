import type { Browser } from 'wxt/browser';
import { type Messages, onMessage, sendMessage } from '../messages';
import type { PlayerReport } from '../messages/player';
import type { OfTalk } from '../messages/toPlayer';
import type { MediaEvents } from './mediaEvents';
import type { Player } from './player';

/** The background spoke to a player that is not in this frame any more. */
class WrongPlayer extends Error {}

/** What a player answers, each to the data of its message. */
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
 * Lets the background drive the player, until it is told to leave.
 * @param tell says what the player is now
 * @param running its abort takes the player out of the page
 * @param isHeard where others than the background speak here, too
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
    hideComposer({ said }) {
      player.hideComposer(said);
      if (!isLeaving) return;
      running.abort();
      void sendMessage('playerGone', { playerId: player.id }).catch(() => {});
    },
    freezeMoment: ({ pressedAt }) => player.freezeMoment(pressedAt),
    announce({ said, noteId }) {
      player.say(said);
      if (noteId) player.showMark(noteId);
    },
    drive: ({ how }) => player.playback.drive(how),
    followMoment: ({ at }) => player.playback.followMoment(at),
    grabFrame: ({ longest }) => player.grabFrame(longest),
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
    // The table gives each message its data; the compiler cannot follow that through a loop.
    const answer = answers[type] as (data: unknown) => never;
    const stop = onMessage(type, ({ data, sender }) => {
      // Another one answers: the first answer counts, and this one never comes.
      if (isHeard?.(sender) === false) return new Promise<never>(() => {});
      const { ofTalk } = data as OfTalk;
      if (data.playerId !== player.id || (ofTalk && ofTalk !== player.talkId())) {
        throw new WrongPlayer();
      }
      return answer(data);
    });
    running.signal.addEventListener('abort', stop);
  }
}

/** Media events after which a player may be on another talk, in another state, or have another length. */
const CHANGES = [
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
 * Tells the background of every change of the player, by events alone, until the signal aborts.
 * @returns a way to tell it between the events
 */
export function reportPlayer(
  page: Document,
  player: Player,
  events: MediaEvents,
  signal: AbortSignal,
): () => Promise<void> {
  let told: string | undefined;
  const tell = async (report: PlayerReport | undefined): Promise<void> => {
    const state = report ? stateOf(report) : 'none';
    if (told === state) return;
    told = state;
    try {
      if (report) player.mark(report.talk.id, await sendMessage('playerChanged', report));
      else {
        player.rest();
        await sendMessage('playerGone', { playerId: player.id });
      }
    } catch (error) {
      // The background was on its way out: the next change tells this one, too.
      told = undefined;
      throw error;
    }
  };
  const tellNow = async (): Promise<void> => {
    player.arrive();
    player.redraw();
    await tell(player.report());
  };
  const changed = (): void => {
    // The background is gone for good after an update: the next injected player speaks then.
    tellNow().catch(() => {});
  };

  events.on(CHANGES, changed);
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

/** In-page navigation changes the title after the address; there is no event for it. */
function observeTitle(page: Document, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  const title = page.querySelector('head > title');
  if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What of a report is news when it changes: a clock that runs as it was told is none. */
function stateOf({
  visibleArea: _area,
  lastActive: _active,
  clock,
  ...state
}: PlayerReport): string {
  const start = clock.at - (clock.readAt / 1000) * clock.rate;
  return JSON.stringify([state, clock.rate, Math.round(start * 4)]);
}
