import { onMessage, sendMessage, type PlayerReport } from '../messages';
import type { MediaEvents } from './mediaEvents';
import type { Player } from './player';

/** The background spoke to a player that is not in this frame any more. */
class WrongPlayer extends Error {
  constructor() {
    super('That player is gone.');
    this.name = 'WrongPlayer';
  }
}

/**
 * Lets the background drive the player, until it is told to leave.
 * @param tell says what the player is now
 * @param running its abort takes the player out of the page
 */
export function answerForPlayer(
  player: Player,
  tell: () => Promise<void>,
  running: AbortController,
): void {
  let isLeaving = false;
  const mine = (request: { playerId: string }): void => {
    if (request.playerId !== player.id) throw new WrongPlayer();
  };
  const stops = [
    onMessage('openComposer', ({ data }) => {
      mine(data);
      return player.openComposer(data);
    }),
    onMessage('hideComposer', ({ data }) => {
      mine(data);
      player.hideComposer(data.said);
      if (!isLeaving) return;
      running.abort();
      void sendMessage('playerGone', { playerId: player.id }).catch(() => {});
    }),
    onMessage('freezeMoment', ({ data }) => {
      mine(data);
      return player.freezeMoment(data.pressedAt);
    }),
    onMessage('announce', ({ data }) => {
      mine(data);
      player.say(data.said);
      if (data.noteId) player.showMark(data.noteId);
    }),
    onMessage('drive', ({ data }) => {
      mine(data);
      return player.playback.drive(data.how);
    }),
    onMessage('followMoment', ({ data }) => {
      mine(data);
      player.playback.followMoment(data.at);
    }),
    onMessage('grabFrame', ({ data }) => {
      mine(data);
      return player.grabFrame();
    }),
    onMessage('clearView', ({ data }) => {
      mine(data);
      return player.clearView(data.clear);
    }),
    onMessage('focusComposer', ({ data }) => {
      mine(data);
      player.focusComposer();
    }),
    onMessage('moveComposer', ({ data }) => {
      mine(data);
      player.moveComposer();
    }),
    onMessage('setPaused', ({ data }) => {
      mine(data);
      player.playback.setPaused(data.paused);
    }),
    onMessage('seekPlayer', ({ data }) => {
      mine(data);
      player.playback.seek(data.at);
      if (data.noteId) player.showMark(data.noteId);
    }),
    onMessage('readPlayer', ({ data }) => {
      mine(data);
      const report = player.report();
      return { at: player.playback.at(), videos: player.videos(), ...(report ? { report } : {}) };
    }),
    onMessage('chooseVideo', async ({ data }) => {
      mine(data);
      player.choose(data.index);
      await tell();
    }),
    onMessage('leavePage', ({ data }) => {
      mine(data);
      isLeaving = player.isWriting();
      if (!isLeaving) running.abort();
      return !isLeaving;
    }),
    onMessage('markTalk', ({ data }) => {
      mine(data);
      player.mark(data.talkId, data);
    }),
  ];
  running.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
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
