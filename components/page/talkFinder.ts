import type { Site } from '../sites/contract/site';
import type { SeenTalk, TalkId } from '../talks/talk';
import type { MediaEvents } from './mediaEvents';
import { NoVideo } from './noVideo';
import { chaptersOf } from './textTracks';
import { createTitleTrust } from './titleTrust';

/** A talk and the video that shows it. */
export interface FoundTalk {
  talk: SeenTalk;
  video: HTMLVideoElement;
}

/** Finds the talk of a page, which may be another one at every look. */
export interface TalkFinder {
  video: () => HTMLVideoElement | undefined;
  /** The video that was found last: a search may be long, and time goes on four times a second. */
  current: () => HTMLVideoElement | undefined;
  talkId: () => TalkId | undefined;
  talkIdOf: (video: HTMLVideoElement) => TalkId | undefined;
  /** The talk and its video as the page shows them now; undefined where it shows none. */
  look: () => FoundTalk | undefined;
  /** @throws NoVideo */
  seen: () => FoundTalk;
  /** All that the user may mean. */
  videos: () => HTMLVideoElement[];
  /**
   * The user means this one for as long as it is there; without one the site says again.
   * @param index of it among `videos`; none where it is another player's
   */
  choose: (index: number | undefined) => void;
  /** The user's word on whether a video of this frame is meant; empty where they gave none. */
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
  let isMeant: boolean | undefined;
  let named: { video: HTMLVideoElement; from: string; talkId: TalkId | undefined } | undefined;
  const address = (): URL => new URL(page.location.href);

  function videos(): HTMLVideoElement[] {
    return site.allVideos?.(page) ?? (found ? [found] : []);
  }

  function video(): HTMLVideoElement | undefined {
    // A site with one talk a page says which video is it, whatever the user chose among frames.
    const isThere = chosen !== undefined && site.allVideos?.(page).includes(chosen);
    found = isThere ? chosen : site.findVideo(page, found);
    if (found) events.hear(found.getRootNode());
    return found;
  }

  function talkIdOf(shown: HTMLVideoElement): TalkId | undefined {
    // A certain name is read anew each time: a player may go on to the next talk without a word.
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

  function look(): FoundTalk | undefined {
    const shown = video();
    const id = shown && talkIdOf(shown);
    if (!shown || !id) return undefined;
    // An advert's length is not the talk's.
    const duration = site.doubt?.(shown) === 'advert' ? Number.NaN : shown.duration;
    const url = talkUrl(address(), shown);
    // None but its first is a finding, too: that one may be an alias.
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
      isMeant = index !== undefined;
      chosen = index === undefined ? undefined : videos()[index];
    },
    choice: () => (isMeant === undefined ? {} : { chosen: isMeant }),
    current: () => found,
    seen() {
      const now = look();
      if (!now) throw new NoVideo();
      return now;
    },
  };
}
