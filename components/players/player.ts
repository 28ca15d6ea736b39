import { v4 as uuid } from 'uuid';
import type { Marker, OpenComposer, OpenedComposer, PlayerReport, TalkMarks } from '../messages';
import type { SeenTalk, TalkId } from '../talks/talk';
import { createComposerHost } from './composerHost';
import { createMarkerBar } from './markers';
import { momentAt } from './moment';
import { NoVideo } from './noVideo';
import type { Site } from './site';
import { createTitleTrust } from './titleTrust';

/** Speaks for the talk's video of one frame. */
export interface Player {
  id: string;
  /** What it is and does now; undefined while its address names no talk or no video is there. */
  report(): PlayerReport | undefined;
  /** @throws when the page no longer shows a talk */
  openComposer(request: OpenComposer): OpenedComposer;
  hideComposer(): void;
  setPaused(paused: boolean): void;
  seek(at: number): void;
  /** Seconds. */
  at(): number;
  mark(talkId: TalkId, marks: TalkMarks): void;
  redraw(): void;
  /** Leaves nothing in a page that shows no talk now, but an open composer. */
  rest(): void;
}

/**
 * Makes the player of a frame.
 * @param signal its abort takes everything out of the page again
 */
export function createPlayer(page: Document, site: Site, signal: AbortSignal): Player {
  const id = uuid();
  const composer = createComposerHost(page, id, signal);
  const bar = createMarkerBar(page, signal);
  const trusted = createTitleTrust();
  let lastActive = 0;
  let marked: { talkId: TalkId; markers: readonly Marker[] } | undefined;
  /** The video that the composer paused, with its talk: resumed only if both are still there. */
  let pausedForTyping: { video: HTMLVideoElement; talkId: TalkId } | undefined;

  const video = (): HTMLVideoElement | undefined => site.findVideo(page);
  const talkId = (): TalkId | undefined => site.talkId(new URL(page.location.href));

  function seen(): { talk: SeenTalk; video: HTMLVideoElement } {
    const found = video();
    const shown = talkId();
    if (!found || !shown) throw new NoVideo();
    const { duration } = found;
    const talk = {
      id: shown,
      url: site.talkUrl(shown),
      title: trusted(shown, site.title(page)),
      ...(Number.isFinite(duration) && duration > 0 ? { duration } : {}),
    };
    return { talk, video: found };
  }

  function setPaused(paused: boolean): void {
    const found = video();
    const shown = talkId();
    if (paused && found && shown && !found.paused) {
      found.pause();
      pausedForTyping = { video: found, talkId: shown };
    } else if (!paused && pausedForTyping) {
      const { video: ours, talkId: then } = pausedForTyping;
      pausedForTyping = undefined;
      // The browser may refuse to play without a gesture: then the user presses play.
      if (ours === found && then === shown && ours.paused) ours.play().catch(() => {});
    }
  }

  function redraw(): void {
    const markers = marked && marked.talkId === talkId() ? marked.markers : [];
    bar.draw(site.findBar(page), markers, video()?.duration);
  }

  return {
    id,
    setPaused,
    redraw,
    report() {
      if (!video() || !talkId()) return undefined;
      const { talk, video: found } = seen();
      if (!found.paused) lastActive = Date.now();
      return {
        playerId: id,
        talk,
        playing: !found.paused && !found.ended,
        fullscreen: page.fullscreenElement !== null,
        focused: page.hasFocus() && page.activeElement?.tagName !== 'IFRAME',
        visibleArea: visibleArea(found),
        lastActive,
      };
    },
    openComposer({ pressedAt, pauseWhileTyping }) {
      const now = seen();
      const at = momentAt(now.video, pressedAt, Date.now());
      const wasOpen = composer.isOpen();
      lastActive = Date.now();
      if (pauseWhileTyping) setPaused(true);
      composer.show(now.video);
      return { talk: now.talk, at, wasOpen, fullscreen: page.fullscreenElement !== null };
    },
    hideComposer() {
      composer.hide();
      setPaused(false);
    },
    seek(at) {
      const { video: found } = seen();
      found.currentTime = at;
    },
    at: () => video()?.currentTime ?? 0,
    rest() {
      composer.unload();
      redraw();
    },
    mark(markedTalk, { known, markers }) {
      if (markedTalk !== talkId()) return;
      if (known) composer.load();
      else composer.unload();
      marked = { talkId: markedTalk, markers };
      redraw();
    },
  };
}

function visibleArea(video: HTMLVideoElement): number {
  const { top, left, bottom, right } = video.getBoundingClientRect();
  const view = video.ownerDocument.documentElement;
  const width = Math.min(right, view.clientWidth) - Math.max(left, 0);
  const height = Math.min(bottom, view.clientHeight) - Math.max(top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
