import type { TalkId } from './talkId';

/** The facts about a site that follow from its addresses alone. The background needs no others. */
export interface SiteAddresses {
  /** The name by which people know the site and README.md lists it. */
  name: string;
  /** Begins the ids of its talks: `vimeo` in `vimeo:76979871`. No two sites share one. */
  prefix: string;
  /**
   * The hosts whose pages can show a talk, matched exactly. Empty for software that runs on many
   * hosts, which is recognised by the form of its addresses: it serves every address in which
   * `talkId` finds an id, see README.md beside this folder.
   */
  hosts: readonly string[];
  /** Hosts that redirect to a talk and show none themselves. */
  shortHosts?: readonly string[];
  /**
   * The domain whose hosts the user allows together: those of the site and of its player for other
   * pages.
   */
  together?: string;
  /**
   * The domains to which Talkmark has access from the start; the user has to allow any other.
   * PRIVACY.md gives the reason for each.
   */
  builtIn?: readonly string[];
  /** Returns the talk that an address of the site names; undefined where it names none. */
  talkId: (url: URL) => TalkId | undefined;
  /**
   * Returns the address at which the talk that an address names can be watched on its own; the same
   * address where it names none.
   */
  talkUrl: (url: URL) => string;
  /**
   * Returns a link that opens a talk, at a moment if one is given.
   * @param seconds whole seconds from the start
   * @param url where the talk can be watched, as returned by `talkUrl`: the id alone may not be
   * enough to open it
   * @returns undefined where the id does not belong to the site
   */
  linkAt: (id: TalkId, seconds: number | undefined, url: URL | undefined) => string | undefined;
}

/**
 * The reasons why the time of a player is not, or will not remain, the time of its talk. `advert`:
 * the time is the advert's. `live`: the time may shift once the recording is published.
 */
export const DOUBTS = ['advert', 'live'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** The maximum number of chapters taken for a talk, because a page may claim anything. */
export const MAX_CHAPTERS = 500;

/** A chapter as a page shows it. */
export interface PageChapter {
  title: string;
  /** Seconds from the start. */
  at: number;
}

/**
 * Reads the pages of a site. Every value is read at the moment of the call, and nothing is kept.
 */
export interface Site {
  addresses: SiteAddresses;
  /**
   * Returns the talk of a video, for a site whose pages say more about the talk than their address
   * does.
   */
  talkId?: (url: URL, video?: HTMLVideoElement) => TalkId | undefined;
  /** Returns the address at which that talk can be watched on its own. */
  talkUrl?: (url: URL, video?: HTMLVideoElement) => string;
  /**
   * Returns the other names that the talk may be filed under, the most reliable first, for a site
   * whose pages have no reliable names. They include the page's own name if the page shows only one
   * video.
   */
  otherNames?: (url: URL, video: HTMLVideoElement) => TalkId[];
  /**
   * Returns the video that plays the talk, among all videos in the page.
   * @param before the video that was found last time, for a site whose pages have several talks
   */
  findVideo: (page: Document, before?: HTMLVideoElement) => HTMLVideoElement | undefined;
  /** Returns all videos that the user may mean, where there can be several. */
  allVideos?: (page: Document) => HTMLVideoElement[];
  /** Returns the title the page gives, as raw text; empty where there is none. */
  title: (page: Document) => string;
  /**
   * Returns the element of the player's time bar that spans the first to the last second; undefined
   * where there is no bar to mark.
   * @param video the video whose bar is wanted, where a page has several players
   */
  findBar: (page: Document, video?: HTMLVideoElement) => HTMLElement | undefined;
  /**
   * Returns the reason not to take the video's current time for the talk's; undefined where there
   * is none.
   */
  doubt?: (video: HTMLVideoElement) => Doubt | undefined;
  /**
   * Returns the caption that the player shows over its video now, on one line; undefined where it
   * shows none.
   */
  captionOnScreen?: (video: HTMLVideoElement) => string | undefined;
  /**
   * Returns the chapters that the page itself shows for the talk in this video. Called at every
   * change of a player; chapters of the previous talk that the page still shows are left out.
   */
  chapters?: (page: Document, video: HTMLVideoElement) => PageChapter[];
  /** Returns the moment that an address links to, in seconds. An advert may play before it. */
  linkedMoment?: (url: URL) => number | undefined;
  /** True where the player does not seek to that moment by itself. */
  leavesLinks?: boolean;
}
