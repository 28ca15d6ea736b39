import type { Doubt } from '../../messages/player';
import type { SiteAddresses } from '../../talks/sites/addresses';
import type { Chapter, TalkId } from '../../talks/talk';

/**
 * One place where talks are published, as a plain record of functions. A site is chosen by exact
 * host match; everything it returns is read from the page at the moment of the call.
 */
export interface Site extends SiteAddresses {
  name: string;
  /**
   * The talk that the address names; undefined where it names none.
   * @param video the one that is meant, for a site whose pages have several talks
   */
  talkId(url: URL, video?: HTMLVideoElement): TalkId | undefined;
  /**
   * What else the talk may be filed under, for a site whose pages have no certain names: by falling
   * certainty. The page's own name is among them where it shows one video alone.
   */
  otherNames?(url: URL, video: HTMLVideoElement): TalkId[];
  /** Where the talk that the address names, or else its video, can be watched by itself. */
  talkUrl(url: URL, video?: HTMLVideoElement): string;
  /**
   * The video that plays the talk, among all that the page holds.
   * @param before the one that was found last, for a site whose pages have several talks
   */
  findVideo(page: Document, before?: HTMLVideoElement): HTMLVideoElement | undefined;
  /** All that a person may mean, where that can be several. */
  allVideos?(page: Document): HTMLVideoElement[];
  /** The title the page gives, as raw text; empty when there is none. */
  title(page: Document): string;
  /**
   * The time bar of the player, from its first to its last second; undefined where there is none to
   * mark.
   * @param video the one that the bar is to be of, where a page has several players
   */
  findBar(page: Document, video?: HTMLVideoElement): HTMLElement | undefined;
  /** What speaks against taking the video's time for the talk's now; nothing where all is well. */
  doubt?(video: HTMLVideoElement): Doubt | undefined;
  /** What is said now, as the player draws it over its video, on one line; undefined where it draws none. */
  captionOnScreen?(video: HTMLVideoElement): string | undefined;
  /**
   * The chapters that the page itself shows of the talk in this video. It is asked at every change of
   * a player, and what the page still shows of the talk before is none of them.
   */
  chapters?(page: Document, video: HTMLVideoElement): Chapter[];
  /** The moment that the address links to, in seconds: an advert may come before it. */
  linkedMoment?(url: URL): number | undefined;
  /** True where the player does not go to that moment by itself. */
  leavesLinks?: boolean;
}
