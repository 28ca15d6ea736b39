import type { Site } from '../../components/sites/contract/site';
import type { Tab } from '../harness/browser';
import type { Route } from './answers';

/** A folder beside this file: pages as a site has them, with all that the tests know of it. */
export interface Replica {
  /** What each host answers. */
  hosts: Readonly<Record<string, Route>>;
  /** Where a note is taken in both browsers. */
  places?: readonly Place[];
  /** The site that it is of; without one its pages are those of sites that Talkmark does not know by name. */
  site?: ReplicaSite;
}

/** A site, with what its addresses and pages say. */
export interface ReplicaSite {
  adapter: Site;
  /** The form of its ids. */
  id: RegExp;
  /** Addresses that name a talk: its id, and where it can be watched by itself. */
  named: readonly (readonly [address: string, talkId: string, talkUrl: string])[];
  /** Addresses that name none: of its own, and of others that look like them. */
  unnamed: readonly string[];
  examples: readonly Example[];
  /** Pages whose player draws `SPOKEN` over its video, `#talk`; for a site that reads captions. */
  captions?: readonly { what: string; body: string }[];
}

/** What the captions of all replicas say. */
export const SPOKEN = 'Every node fails, one after the other.';

/** A page of a site with its talk's video among others; `#talk` is the video, `#bar` its time bar. */
export interface Example {
  page: string;
  address: string;
  talkId: string;
  talkUrl: string;
  /** How the talk is linked to at 90 seconds. */
  link: string;
  title: string;
  shownTitle?: string;
  body: string;
}

/** A place where a talk is published, and what its notes are to be filed under. */
export interface Place {
  name: string;
  address: string;
  /** Part of the address of the frame that has the player, where it is not the page itself. */
  frame?: string;
  /** The host of that frame, where the user has to allow it first. */
  grant?: string;
  /** What a person does first. */
  before?: (tab: Tab) => Promise<void>;
  /** True where the page alone names the talk: its address does not, and no mark comes before the key. */
  isNamedByPage?: boolean;
  /** What the composer says of the moment. */
  says?: string;
  /** The title that the talk is kept under. */
  title?: string;
  /** The player's own bar, where the mark is to be. */
  bar?: string;
  /** Seconds: where its talk begins to play. */
  from?: number;
  talkId: string;
  /** Where the talk is kept to be watched. */
  talkUrl?: string;
}
