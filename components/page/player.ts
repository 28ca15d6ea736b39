import { v4 as uuid } from 'uuid';
import type { PlayerReport, PlayerVideo, TalkMarks } from '../messages/player';
import type { OpenComposer, OpenedComposer, VideoView, TalkMoment } from '../messages/toPlayer';
import type { NoteId } from '../notebook/note';
import type { TakenPicture } from '../notebook/pictures';
import type { TalkId } from '../talks/talk';
import { createAnnouncer } from './announcer';
import { createArrival } from './arrival';
import { grabFrame, viewOf } from './grabFrame';
import type { MediaEvents } from './mediaEvents';
import { NoVideo } from './noVideo';
import { createComposerHost } from './overlay/composerHost';
import { createNoteMarks } from './overlay/noteMarks';
import type { Site } from './sites/site';
import { visibleArea } from './sites/visibleArea';
import { createTalkFinder } from './talkFinder';
import { createTalkPlayback, type TalkPlayback } from './talkPlayback';

/** Speaks for the talk's video of one frame. */
export interface Player {
  id: string;
  /** The talk that its page shows now. */
  talkId(): TalkId | undefined;
  /** What can be done to its talk. */
  playback: TalkPlayback;
  /** What it is and does now; undefined while its address names no talk or no video is there. */
  report(): PlayerReport | undefined;
  /** @throws when the page no longer shows a talk */
  openComposer(request: OpenComposer): OpenedComposer;
  /** @param said is read out */
  hideComposer(said?: string): void;
  /**
   * The moment of a key without a composer.
   * @param pressedAt milliseconds since the epoch
   * @throws NoVideo
   */
  freezeMoment(pressedAt: number): TalkMoment;
  /** Reads a sentence out. */
  say(said: string): void;
  /** Shows a note at its mark for a while. */
  showMark(noteId: NoteId): void;
  /** The frame on screen as a picture. @param longest pixels that its longer side may have */
  grabFrame(longest: number): TakenPicture;
  /**
   * Makes the composer unseen, for a picture of the tab, or seen again.
   * @returns where the video is, once it is unseen
   */
  clearView(isClear: boolean): Promise<VideoView | undefined>;
  /** The composer has loaded, and is given the keys. */
  focusComposer(): void;
  /** Moves the composer to the next corner of the video. */
  moveComposer(): void;
  /** Whether a note is open. */
  isWriting(): boolean;
  /** Goes to the moment that the address links to, once, where the page did not. */
  arrive(): void;
  /** All videos that the user may mean. */
  videos(): PlayerVideo[];
  /** @param index of the one that the user means; none where that is another player's */
  choose(index: number | undefined): void;
  mark(talkId: TalkId, marks: TalkMarks): void;
  redraw(): void;
  /** The time of a video of the page went on. */
  follow(target: EventTarget | null): void;
  /** Leaves nothing in a page that shows no talk now, but an open composer. */
  rest(): void;
}

/**
 * Makes the player of a frame.
 * @param signal its abort takes everything out of the page again
 */
export function createPlayer(
  page: Document,
  site: Site,
  events: Pick<MediaEvents, 'hear'>,
  signal: AbortSignal,
): Player {
  const id = uuid();
  const composer = createComposerHost(page, id, signal);
  const finder = createTalkFinder(page, site, events);
  const { video, current, talkId, talkIdOf, look } = finder;
  const playback = createTalkPlayback(site, finder);
  const use = { site, playback, isWriting: composer.isOpen };
  const marks = createNoteMarks(page, id, use, signal);
  const arrival = createArrival(page, site);
  const announcer = createAnnouncer(page, signal);
  let lastActive = 0;
  let reported: PlayerReport | undefined;
  let opened: OpenedComposer | undefined;

  function redraw(): void {
    // An answer may come when the player has left.
    if (!signal.aborted) marks.draw(video(), talkId());
  }

  return {
    id,
    redraw,
    playback,
    talkId,
    isWriting: () => composer.isOpen(),
    focusComposer: () => composer.takeKeys(),
    moveComposer: () => composer.nextCorner(),
    report() {
      const now = look();
      // Who writes on a video that has gone must still be able to save and close.
      if (!now) return composer.isOpen() ? reported : undefined;
      const { talk, video: found } = now;
      if (!found.paused) lastActive = Date.now();
      reported = {
        playerId: id,
        talk,
        lastActive,
        clock: playback.reading(now),
        ...standingOf(page, found),
        ...finder.choice(),
      };
      return reported;
    },
    openComposer({ pressedAt, pauseWhileTyping, place }) {
      const now = look();
      // A note is open over a page that shows no talk any more: the key closes it.
      if (!now && opened && composer.isOpen()) return { ...opened, wasOpen: true };
      if (!now) throw new NoVideo();
      const moment = playback.freeze(now, pressedAt);
      const wasOpen = composer.isOpen();
      lastActive = Date.now();
      if (pauseWhileTyping) playback.setPaused(true);
      composer.show(now.video, place);
      opened = { ...moment, wasOpen, fullscreen: page.fullscreenElement !== null };
      return opened;
    },
    freezeMoment(pressedAt) {
      lastActive = Date.now();
      return playback.freeze(finder.seen(), pressedAt);
    },
    grabFrame: (longest) =>
      playback.isAdvert() ? { problem: 'advert' } : grabFrame(video(), longest),
    async clearView(isClear) {
      composer.setUnseen(isClear);
      return isClear ? viewOf(video()) : undefined;
    },
    hideComposer(said) {
      composer.hide();
      playback.setPaused(false);
      if (said) announcer.say(said);
    },
    say: (said) => announcer.say(said),
    showMark: (noteId) => marks.show(noteId),
    arrive: () => arrival(video()),
    videos: () => finder.videos().map((each) => standOf(each, each === current())),
    choose: finder.choose,
    follow(target) {
      const found = current();
      const shown = found && target === found ? talkIdOf(found) : undefined;
      if (!found || !shown) return;
      playback.follow(found, shown);
      marks.follow();
    },
    rest() {
      composer.unload();
      redraw();
    },
    mark(markedTalk, shown) {
      if (signal.aborted || markedTalk !== talkId()) return;
      if (shown.known) composer.load();
      else composer.unload();
      marks.know(markedTalk, shown);
      redraw();
    },
  };
}

function standOf(video: HTMLVideoElement, current: boolean): PlayerVideo {
  return { at: video.currentTime, playing: isPlaying(video), current, source: video.currentSrc };
}

function isPlaying(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended;
}

/** What of a page and its video says whether this player is the one that is meant. */
function standingOf(
  page: Document,
  video: HTMLVideoElement,
): Pick<PlayerReport, 'host' | 'playing' | 'fullscreen' | 'focused' | 'visibleArea'> {
  return {
    host: page.location.hostname,
    playing: isPlaying(video),
    fullscreen: page.fullscreenElement !== null,
    focused: page.hasFocus() && page.activeElement?.tagName !== 'IFRAME',
    visibleArea: visibleArea(video),
  };
}
