import type { Site } from '../sites/contract/site';
import type { SeenTalk, TalkId } from '../talks/talk';
import type { MediaEvents } from './mediaEvents';
import { NoVideoError } from './noVideo';
import { chaptersOf } from './textTracks';
import { createTitleTrust } from './titleTrust';

/** A talk with the video element that shows it. */
export interface TalkOnPage {
  talk: SeenTalk;
  video: HTMLVideoElement;
}

/** Finds the talk of a page, which may change between two calls. */
export interface TalkFinder {
  video: () => HTMLVideoElement | undefined;
  /** The video found last. `timeupdate` fires four times a second, and a search may be slow. */
  current: () => HTMLVideoElement | undefined;
  talkId: () => TalkId | undefined;
  talkIdOf: (video: HTMLVideoElement) => TalkId | undefined;
  /** Returns the talk that the page shows now; undefined where it shows none. */
  look: () => TalkOnPage | undefined;
  /** Like `look`. @throws NoVideoError where the page shows no talk */
  seen: () => TalkOnPage;
  /** All videos that the user may mean. */
  videos: () => HTMLVideoElement[];
  /**
   * Makes this video the page's talk for as long as the page has it. Without an index the site
   * decides again.
   * @param index within `videos`; undefined where the user chose a video of another player
   */
  choose: (index: number | undefined) => void;
  /** Says whether the user chose a video of this frame; empty where they did not choose. */
  choice: () => { chosen?: boolean };
}

export function createTalkFinder(
  page: Document,
  site: Site,
  events: Pick<MediaEvents, 'hear'>,
): TalkFinder {
  const trusted = createTitleTrust();
  const { talkId: nameOf = site.addresses.talkId, talkUrl = site.addresses.talkUrl } = site;
  let found: HTMLVideoElement | undefined;
  let chosen: HTMLVideoElement | undefined;
  let isChosenHere: boolean | undefined;
  let named: { video: HTMLVideoElement; from: string; talkId: TalkId | undefined } | undefined;
  const address = (): URL => new URL(page.location.href);

  function videos(): HTMLVideoElement[] {
    return site.allVideos?.(page) ?? (found ? [found] : []);
  }

  function video(): HTMLVideoElement | undefined {
    // A site with one talk per page decides itself, whatever the user chose among frames.
    const isInPage = chosen !== undefined && site.allVideos?.(page).includes(chosen);
    found = isInPage ? chosen : site.findVideo(page, found);
    if (found) events.hear(found.getRootNode());
    return found;
  }

  function talkIdOf(shown: HTMLVideoElement): TalkId | undefined {
    // A certain id is read again each time: a player may go on to the next talk without any event.
    if (!site.otherNames) return nameOf(address(), shown);
    const from = `${page.location.href} ${shown.currentSrc}`;
    if (named?.video !== shown || named.from !== from) {
      named = { video: shown, from, talkId: nameOf(address(), shown) };
    }
    return named.talkId;
  }

  function talkId(): TalkId | undefined {
    const shown = found ?? video();
    return shown && talkIdOf(shown);
  }

  function look(): TalkOnPage | undefined {
    const shown = video();
    const id = shown && talkIdOf(shown);
    if (!shown || !id) return undefined;
    // During an advert the duration is the advert's.
    const duration = site.doubt?.(shown) === 'advert' ? Number.NaN : shown.duration;
    const url = talkUrl(address(), shown);
    // An empty list is information too: the first name may be an alias of a stored talk.
    const otherNames = site.otherNames?.(address(), shown);
    const inTracks = chaptersOf(shown);
    const chapters = inTracks.length > 0 ? inTracks : (site.chapters?.(page, shown) ?? []);
    const talk = {
      id,
      url,
      title: trusted(url, site.title(page)),
      ...(Number.isFinite(duration) && duration > 0 ? { duration } : {}),
      ...(otherNames ? { otherNames } : {}),
      ...(chapters.length > 0 ? { chapters } : {}),
    };
    return { talk, video: shown };
  }

  return {
    video,
    talkId,
    talkIdOf,
    look,
    videos,
    choose(index) {
      isChosenHere = index !== undefined;
      chosen = index === undefined ? undefined : videos()[index];
    },
    choice: () => (isChosenHere === undefined ? {} : { chosen: isChosenHere }),
    current: () => found,
    seen() {
      const now = look();
      if (!now) throw new NoVideoError();
      return now;
    },
  };
}
