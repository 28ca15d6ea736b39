import type { TalkId } from './talkId';

/** The facts of a site that its addresses alone give. The background needs no others. */
export interface SiteAddresses {
  /** As people call it, and as README.md lists it. */
  name: string;
  /** Begins the ids of its talks: `vimeo` in `vimeo:76979871`. No two sites share one. */
  prefix: string;
  /**
   * The hosts whose pages can show a talk, matched exactly. Empty for software that runs on hosts of its own, which is
   * known by the form of its addresses: wherever `talkId` finds an id, see README.md beside this folder.
   */
  hosts: readonly string[];
  /** Hosts that lead on to a talk and show none themselves. */
  shortHosts?: readonly string[];
  /** The domain whose hosts the user allows at once: that of a site and of the player it gives to other pages. */
  together?: string;
  /** The domains that Talkmark comes with; the user allows any other. PRIVACY.md gives the reason for each. */
  builtIn?: readonly string[];
  /** Returns the talk that an address of the site names; undefined where it names none. */
  talkId: (url: URL) => TalkId | undefined;
  /** Returns where the talk that an address names can be watched by itself; the address itself where it names none. */
  talkUrl: (url: URL) => string;
  /**
   * Returns a link that opens a talk, at a moment where one is given.
   * @param seconds whole ones, from the start
   * @param url where the talk can be watched, as `talkUrl` gave it: an id may not be all that opens it
   * @returns undefined where the id is none of the site
   */
  linkAt: (id: TalkId, seconds: number | undefined, url: URL | undefined) => string | undefined;
}

/**
 * The reasons why the time of a player is not, or not for good, the time of its talk. `advert`: it is the
 * advert's. `live`: it may shift once the recording is published.
 */
export const DOUBTS = ['advert', 'live'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** As many chapters as are taken of a talk: a page may say anything. */
export const MAX_CHAPTERS = 500;

/** A chapter as a page shows it. */
export interface PageChapter {
  title: string;
  /** Seconds from the start. */
  at: number;
}

/** How the pages of a site are read: everything it returns is read at the moment of the call, and nothing is kept. */
export interface Site {
  addresses: SiteAddresses;
  /** Returns the talk of a video, for a site whose pages know more of it than their address does. */
  talkId?: (url: URL, video?: HTMLVideoElement) => TalkId | undefined;
  /** Returns where that talk can be watched by itself. */
  talkUrl?: (url: URL, video?: HTMLVideoElement) => string;
  /**
   * Returns what else the talk may be filed under, for a site whose pages have no certain names: by falling
   * certainty. The page's own name is among them where it shows one video alone.
   */
  otherNames?: (url: URL, video: HTMLVideoElement) => TalkId[];
  /**
   * Returns the video that plays the talk, among all that the page holds.
   * @param before the one that was found last, for a site whose pages have several talks
   */
  findVideo: (page: Document, before?: HTMLVideoElement) => HTMLVideoElement | undefined;
  /** Returns all videos that a person may mean, where that can be several. */
  allVideos?: (page: Document) => HTMLVideoElement[];
  /** Returns the title the page gives, as raw text; empty where there is none. */
  title: (page: Document) => string;
  /**
   * Returns the time bar of the player, from its first to its last second; undefined where there is none to
   * mark.
   * @param video the one that the bar is to be of, where a page has several players
   */
  findBar: (page: Document, video?: HTMLVideoElement) => HTMLElement | undefined;
  /** Returns what speaks against taking the video's time for the talk's now; undefined where all is well. */
  doubt?: (video: HTMLVideoElement) => Doubt | undefined;
  /** Returns what is said now, as the player draws it over its video, on one line; undefined where it draws none. */
  captionOnScreen?: (video: HTMLVideoElement) => string | undefined;
  /**
   * Returns the chapters that the page itself shows of the talk in this video. It is asked at every change of
   * a player, and what the page still shows of the talk before is none of them.
   */
  chapters?: (page: Document, video: HTMLVideoElement) => PageChapter[];
  /** Returns the moment that an address links to, in seconds: an advert may come before it. */
  linkedMoment?: (url: URL) => number | undefined;
  /** True where the player does not go to that moment by itself. */
  leavesLinks?: boolean;
}
