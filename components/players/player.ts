import { v4 as uuid } from 'uuid';
import type {
  OpenComposer,
  OpenedComposer,
  PlayerReport,
  PlayerVideo,
  TalkMarks,
} from '../messages';
import type { NoteId } from '../notes/note';
import type { TalkId } from '../talks/talk';
import { createArrival } from './arrival';
import { createComposerHost } from './composerHost';
import type { MediaEvents } from './mediaEvents';
import { createNoteMarks } from './noteMarks';
import { NoVideo } from './noVideo';
import type { Site } from './site';
import { createTalkClock } from './talkClock';
import { createTalkFinder } from './talkFinder';
import { captionAt } from './textTracks';
import { createTypingPause } from './typingPause';
import { visibleArea } from './visibleArea';

/** Speaks for the talk's video of one frame. */
export interface Player {
  id: string;
  /** What it is and does now; undefined while its address names no talk or no video is there. */
  report(): PlayerReport | undefined;
  /** @throws when the page no longer shows a talk */
  openComposer(request: OpenComposer): OpenedComposer;
  hideComposer(): void;
  /** The composer has loaded, and is given the keys. */
  focusComposer(): void;
  /** Whether a note is open. */
  isWriting(): boolean;
  setPaused(paused: boolean): void;
  /** @param noteId a note that is shown there for a while */
  seek(at: number, noteId?: NoteId): void;
  /** Goes to the moment that the address links to, once, where the page did not. */
  arrive(): void;
  /** Seconds. */
  at(): number;
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
  const marks = createNoteMarks(
    page,
    id,
    site,
    { now: timeOfTalk, go: (mark) => seek(mark.at) },
    signal,
  );
  const finder = createTalkFinder(page, site, events);
  const { video, current, talkId, talkIdOf, look, seen } = finder;
  const clock = createTalkClock(site);
  const arrival = createArrival(page, site);
  const pause = createTypingPause();
  let lastActive = 0;
  let reported: PlayerReport | undefined;
  let opened: OpenedComposer | undefined;

  function setPaused(paused: boolean): void {
    if (paused) pause.pause(video(), talkId());
    else pause.resume(talkIdOf);
  }

  function timeOfTalk(): number {
    const found = video();
    const shown = talkId();
    return found && shown ? clock.moment(found, shown, 0, 0).at : 0;
  }

  function seek(moment: number): void {
    const now = seen();
    clock.seek(now.video, now.talk.id, moment);
  }

  function redraw(): void {
    // An answer may come when the player has left.
    if (!signal.aborted) marks.draw(video(), talkId());
  }

  return {
    id,
    setPaused,
    redraw,
    isWriting: () => composer.isOpen(),
    focusComposer: composer.takeKeys,
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
        clock: clock.reading(found, talk.id, Date.now()),
        ...standingOf(page, found),
        ...finder.choice(),
      };
      return reported;
    },
    openComposer({ pressedAt, pauseWhileTyping }) {
      const now = look();
      // A note is open over a page that shows no talk any more: the key closes it.
      if (!now && opened && composer.isOpen()) return { ...opened, wasOpen: true };
      if (!now) throw new NoVideo();
      const moment = clock.moment(now.video, now.talk.id, pressedAt, Date.now());
      const caption = moment.doubt === 'advert' ? undefined : captionAt(now.video, moment.at);
      const wasOpen = composer.isOpen();
      lastActive = Date.now();
      if (pauseWhileTyping) setPaused(true);
      composer.show(now.video);
      const fullscreen = page.fullscreenElement !== null;
      const said = caption === undefined ? {} : { caption };
      opened = { talk: now.talk, ...moment, ...said, wasOpen, fullscreen };
      return opened;
    },
    hideComposer() {
      composer.hide();
      setPaused(false);
    },
    seek(moment, noteId) {
      seek(moment);
      if (noteId) marks.show(noteId);
    },
    arrive: () => arrival(video()),
    at: timeOfTalk,
    videos: () =>
      finder.videos().map((each) => ({ ...momentOf(each), current: each === current() })),
    choose: finder.choose,
    follow(target) {
      const found = current();
      const shown = found && target === found ? talkIdOf(found) : undefined;
      if (!found || !shown) return;
      clock.follow(found, shown);
      marks.follow();
    },
    rest() {
      composer.unload();
      redraw();
    },
    mark(markedTalk, { known, markers }) {
      if (signal.aborted || markedTalk !== talkId()) return;
      if (known) composer.load();
      else composer.unload();
      marks.know(markedTalk, markers);
      redraw();
    },
  };
}

function momentOf(video: HTMLVideoElement): Omit<PlayerVideo, 'current'> {
  return { at: video.currentTime, playing: isPlaying(video) };
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
