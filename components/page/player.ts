import { v4 as uuid } from 'uuid';
import type { PlayerReport, PlayerVideo, TalkMarks } from '../messages/player';
import type { OpenComposer, OpenedComposer, TalkMoment, VideoView } from '../messages/toPlayer';
import type { NoteId } from '../notebook/note';
import type { FramePicture } from '../notebook/pictures';
import type { Site } from '../sites/contract/site';
import { visibleArea } from '../sites/parts/visibleArea';
import type { TalkId } from '../talks/talk';
import { createAnnouncer } from './announcer';
import { grabFrame, viewOf } from './grabFrame';
import { createLinkFollower } from './linkFollower';
import type { MediaEvents } from './mediaEvents';
import { NoVideoError } from './noVideo';
import { createComposerHost } from './overlay/composerHost';
import { createNoteMarks } from './overlay/talkMarkers';
import { createTalkFinder } from './talkFinder';
import { createTalkPlayback, type TalkPlayback } from './talkPlayback';

/** Represents the talk's video in one frame of a page. */
export interface Player {
  id: string;
  /** The talk that the page shows now. */
  talkId(): TalkId | undefined;
  playback: TalkPlayback;
  /** Returns the current state; undefined where the address names no talk or the page has no video. */
  report(): PlayerReport | undefined;
  /** @throws NoVideoError where the page no longer shows a talk */
  openComposer(request: OpenComposer): OpenedComposer;
  /** @param sentence read out by screen readers */
  hideComposer(sentence?: string): void;
  /**
   * Returns the moment of a key press without opening the composer.
   * @param pressedAt milliseconds since the epoch
   * @throws NoVideoError
   */
  freezeMoment(pressedAt: number): TalkMoment;
  /** Has screen readers read a sentence out. */
  say(sentence: string): void;
  /** Shows a note at its mark for a few seconds. */
  showMark(noteId: NoteId): void;
  /**
   * Returns the current frame of the video as a picture.
   * @param longestSidePx limit for the longer side
   */
  grabFrame(longestSidePx: number): FramePicture;
  /**
   * Makes the composer invisible for a screenshot of the tab, or visible again.
   * @returns the video's place, once the composer is invisible
   */
  clearView(isClear: boolean): Promise<VideoView | undefined>;
  /** Gives the keys to the composer, which has loaded. */
  focusComposer(): void;
  /** Moves the composer to the next corner of the video. */
  moveComposer(): void;
  /** True while the composer is open. */
  isWriting(): boolean;
  /** Seeks once to the moment in the page's address, where the site does not. */
  arrive(): void;
  /** Returns all videos that the user may mean. */
  videos(): PlayerVideo[];
  /** @param index of the video that the user means; undefined where another player has it */
  choose(index: number | undefined): void;
  mark(talkId: TalkId, marks: TalkMarks): void;
  redraw(): void;
  /** Call this whenever the time of a video in the page advances. */
  follow(target: EventTarget | null): void;
  /** Removes everything but an open composer from a page that shows no talk now. */
  rest(): void;
}

/**
 * Creates the player of a frame.
 * @param signal its abort removes everything from the page
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
  const followLink = createLinkFollower(page, site);
  const announcer = createAnnouncer(page, signal);
  let lastActive = 0;
  let reported: PlayerReport | undefined;
  let opened: OpenedComposer | undefined;

  function redraw(): void {
    // An answer of the background may arrive after the player has left the page.
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
      // The user may still save and close a note whose video has gone.
      if (!now) return composer.isOpen() ? reported : undefined;
      const { talk, video: found } = now;
      if (!found.paused) lastActive = Date.now();
      reported = {
        playerId: id,
        talk,
        lastActive,
        clock: playback.reading(now),
        ...pageStateOf(page, found),
        ...finder.choice(),
      };
      return reported;
    },
    openComposer({ pressedAt, pauseWhileTyping, place }) {
      const now = look();
      // The composer is open over a page that no longer shows a talk: the key closes it.
      if (!now && opened && composer.isOpen()) return { ...opened, wasOpen: true };
      if (!now) throw new NoVideoError();
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
    grabFrame: (longestSidePx) =>
      playback.isAdvert() ? { problem: 'advert' } : grabFrame(video(), longestSidePx),
    async clearView(isClear) {
      composer.setUnseen(isClear);
      return isClear ? viewOf(video()) : undefined;
    },
    hideComposer(sentence) {
      composer.hide();
      playback.setPaused(false);
      if (sentence) announcer.say(sentence);
    },
    say: (sentence) => announcer.say(sentence),
    showMark: (noteId) => marks.show(noteId),
    arrive: () => followLink(video()),
    videos: () => finder.videos().map((each) => videoStateOf(each, each === current())),
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

function videoStateOf(video: HTMLVideoElement, current: boolean): PlayerVideo {
  return { at: video.currentTime, playing: isPlaying(video), current, source: video.currentSrc };
}

function isPlaying(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended;
}

/** Returns the facts by which the background chooses among the players that are open. */
function pageStateOf(
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
