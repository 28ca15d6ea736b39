import type { SeenTalk, TalkId } from '../talks/talk';
import { NoVideo } from './noVideo';
import type { Site } from './site';
import { createTitleTrust } from './titleTrust';

/** Finds the talk of a page, which may be another one at every look. */
export interface TalkFinder {
  video: () => HTMLVideoElement | undefined;
  /** The video that was found last: a search may be long, and time goes on four times a second. */
  current: () => HTMLVideoElement | undefined;
  talkId: () => TalkId | undefined;
  talkIdOf: (video: HTMLVideoElement) => TalkId | undefined;
  /** @throws NoVideo */
  seen: () => { talk: SeenTalk; video: HTMLVideoElement };
}

export function createTalkFinder(page: Document, site: Site): TalkFinder {
  const trusted = createTitleTrust();
  let found: HTMLVideoElement | undefined;
  let named: { video: HTMLVideoElement; href: string; talkId: TalkId | undefined } | undefined;
  const address = (): URL => new URL(page.location.href);

  function video(): HTMLVideoElement | undefined {
    found = site.findVideo(page, found);
    return found;
  }

  function talkIdOf(shown: HTMLVideoElement): TalkId | undefined {
    const { href } = page.location;
    if (named?.video !== shown || named.href !== href) {
      named = { video: shown, href, talkId: site.talkId(address(), shown) };
    }
    return named.talkId;
  }

  function talkId(): TalkId | undefined {
    const shown = found ?? video();
    return shown && talkIdOf(shown);
  }

  return {
    video,
    talkId,
    talkIdOf,
    current: () => found,
    seen() {
      const shown = video();
      const id = talkId();
      if (!shown || !id) throw new NoVideo();
      // An advert's length is not the talk's.
      const duration = site.doubt?.(shown) === 'advert' ? Number.NaN : shown.duration;
      const talk = {
        id,
        url: site.talkUrl(address()),
        title: trusted(id, site.title(page)),
        ...(Number.isFinite(duration) && duration > 0 ? { duration } : {}),
      };
      return { talk, video: shown };
    },
  };
}
