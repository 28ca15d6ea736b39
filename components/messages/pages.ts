import * as v from 'valibot';
import { Moment, NoteEdit, NoteId } from '../notebook/note';
import { BackupRhythm } from '../settings/settings';
import type { Doubt } from '../sites/contract/site';
import { type DescribedTalk, TalkId } from '../talks/talk';
import type { NoteOfTalk } from './composer';
import { type Asked, NoData, Time } from './messageTypes';
import { type PlayerId, PlayerInput, type PlayerVideo } from './player';

const TabInput = v.object({ tabId: v.pipe(v.number(), v.integer()) });
const KeyInput = v.object({ ...TabInput.entries, pressedAt: Time });
const MomentInput = v.object({ talkId: TalkId, at: Moment });
const NoteInput = v.object({ id: NoteId });

/**
 * The messages from the popup, the side panel, the options and other pages of Talkmark to the
 * background.
 */
export const pageInputs = {
  /**
   * Returns which talk the tab plays; injects the player where the tab was open before Talkmark was
   * installed.
   */
  talkInTab: TabInput,
  startNote: KeyInput,
  /** Returns the moment of a key press in a page of Talkmark, for a note that is written there. */
  momentInTab: KeyInput,
  chooseVideoInTab: v.object({
    ...TabInput.entries,
    ...PlayerInput.entries,
    index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /**
   * The user says that the tab's talk is not the one that its title suggested, or takes that back.
   */
  refuseCatalogueTalk: v.object({ ...TabInput.entries, refused: v.boolean() }),
  /**
   * Seeks in a tab that has the talk open and focuses the tab; opens the talk at that second where
   * there is none.
   */
  jumpTo: MomentInput,
  /** Shows this moment in an open player of the talk that is paused. */
  showMoment: MomentInput,
  editNote: NoteEdit,
  deleteNote: NoteInput,
  restoreNote: NoteInput,
  undoChange: v.object({ changeId: v.pipe(v.string(), v.uuid()) }),
  /**
   * Permanently removes a deleted note from the notebook, or all deleted notes where no id is
   * given.
   */
  emptyTrash: v.object({ id: v.exactOptional(NoteId) }),
  /**
   * How often Talkmark saves a backup by itself; answers when the first one is saved or in
   * progress.
   */
  chooseBackups: v.object({ every: BackupRhythm }),
  /**
   * A backup is ready to be saved, at its `blob:` address. Answers once the file is on the disk.
   */
  backupMade: v.object({ url: v.pipe(v.string(), v.regex(/^blob:/)) }),
  /** Restores the records that the mirror has and the notebook lacks, and returns their number. */
  restoreLost: NoData,
  /** Accepts that the notebook lacks what the mirror has. */
  forgetLost: NoData,
  /** Deletes everything that Talkmark stores, irreversibly. The data guards against a mistake. */
  deleteEverything: v.object({ isSure: v.literal(true) }),
};

interface PageResults {
  talkInTab: TalkInTab | NoTalk;
  startNote: void;
  momentInTab: NoteInTab;
  chooseVideoInTab: void;
  refuseCatalogueTalk: void;
  jumpTo: void;
  showMoment: void;
  editNote: ChangeId;
  deleteNote: ChangeId;
  restoreNote: void;
  undoChange: void;
  emptyTrash: void;
  chooseBackups: void;
  backupMade: void;
  restoreLost: number;
  forgetLost: void;
  deleteEverything: void;
}

export type AskedByPages = Asked<typeof pageInputs, PageResults>;

/** The uuid of a change to a note that can be undone. */
export type ChangeId = string;

/** A note that is begun in a page of Talkmark. */
export interface NoteInTab extends NoteOfTalk {
  /** The player of its talk; absent for a waiting draft. */
  player?: { playerId: PlayerId; tabId: number; frameId: number };
  /** A reason to doubt its moment. */
  doubt?: Doubt;
}

/** One of several videos in a tab, to choose from. */
export interface VideoInTab extends PlayerVideo {
  playerId: PlayerId;
  /** Its place among the videos of its player. */
  index: number;
  title: string;
}

/** The talk of a tab, as the popup shows it. */
export interface TalkInTab {
  playerId: PlayerId;
  /**
   * True for a known talk, see the catalogue and title patterns; notes can be taken on any other
   * video too.
   */
  known: boolean;
  talk: DescribedTalk;
  /** Seconds: where the player stands. */
  at: number;
  playing: boolean;
  /** Where the player is. */
  site: SiteAccess;
  /** All videos that the user may mean; only one in most tabs. */
  videos: VideoInTab[];
  /**
   * Unreachable frames in which the talk may be instead; looked for where the video is not a known
   * talk.
   */
  frames: FrameHost[];
}

/**
 * Why a tab has no talk. `unreachable`: the browser lets no extension into this page. `frames`:
 * where there may be a video that is out of reach. `talk`: the talk that the page is about, whose
 * video is not there.
 */
export type NoTalk =
  | { reason: 'unreachable' }
  | { reason: 'no-video'; frames: FrameHost[]; talk?: DescribedTalk };

/**
 * How Talkmark has access to a site: the site is built in, the user has allowed it permanently, or
 * the user asks for Talkmark each time.
 */
export interface SiteAccess {
  host: string;
  access: 'built in' | 'allowed' | 'asked';
}

/** A host whose frames in a page may hold a player that the browser does not let Talkmark reach. */
export interface FrameHost {
  host: string;
  /** True where Talkmark may reach it, but only after the page is reloaded. */
  granted: boolean;
}
