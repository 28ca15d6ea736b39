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

/** The messages of the popup, the side panel, the options and other pages of Talkmark to the background. */
export const pageInputs = {
  /** Which talk the tab plays; injects the player where the tab was open before Talkmark was. */
  talkInTab: TabInput,
  startNote: KeyInput,
  /** The moment of a key in a page of Talkmark, for a note that is written there. */
  momentInTab: KeyInput,
  chooseVideoInTab: v.object({
    ...TabInput.entries,
    ...PlayerInput.entries,
    index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** The user says that the tab's talk is not the one its title suggested; or takes that back. */
  refuseCatalogueTalk: v.object({ ...TabInput.entries, refused: v.boolean() }),
  /** Seeks in the open tab and focuses it; opens the talk at that second where none is open. */
  jumpTo: MomentInput,
  /** The picture of an open talk follows, where it is paused. */
  showMoment: MomentInput,
  editNote: NoteEdit,
  deleteNote: NoteInput,
  restoreNote: NoteInput,
  undoChange: v.object({ changeId: v.pipe(v.string(), v.uuid()) }),
  /** Takes deleted notes out of the notebook for good; all of them without an id. */
  emptyTrash: v.object({ id: v.exactOptional(NoteId) }),
  /** How often Talkmark saves a backup by itself; answers when a first one is saved, or under way. */
  chooseBackups: v.object({ every: BackupRhythm }),
  /** A backup is there to be saved, at its `blob:` address. Answers once it is on the disk. */
  backupMade: v.object({ url: v.pipe(v.string(), v.regex(/^blob:/)) }),
  /** Puts back what the mirror has and the notebook lacks; answers how many records that were. */
  restoreLost: NoData,
  /** Accepts that the notebook lacks what the mirror has. */
  forgetLost: NoData,
  /** Deletes all that Talkmark keeps; nothing brings it back. The data guards against a mistake. */
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

/** One change of a note that can be taken back, a uuid. */
export type ChangeId = string;

/** A note that is begun in a page of Talkmark. */
export interface NoteInTab extends NoteOfTalk {
  /** The player of its talk; none for a draft that waited. */
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
  /** Known talk, see the catalogue and title patterns; notes can be taken on any other video too. */
  known: boolean;
  talk: DescribedTalk;
  /** Seconds: where the player stands. */
  at: number;
  playing: boolean;
  /** Where the player is. */
  site: SiteAccess;
  /** All that the user may mean; one alone in most tabs. */
  videos: VideoInTab[];
  /** Where the talk may be instead, out of reach; looked for beside a video that is no known talk. */
  frames: FrameHost[];
}

/**
 * Why a tab has no talk. `unreachable`: the browser lets no extension into this page. Frames: where
 * a video may be that is out of reach. Talk: the one that the page is of, whose video is not there.
 */
export type NoTalk =
  | { reason: 'unreachable' }
  | { reason: 'no-video'; frames: FrameHost[]; talk?: DescribedTalk };

/** How Talkmark got onto a site: it came with it, the user allowed it for good, or asks each time. */
export interface SiteAccess {
  host: string;
  access: 'built in' | 'allowed' | 'asked';
}

/** A host whose frames in a page may hold a player that the browser does not let Talkmark reach. */
export interface FrameHost {
  host: string;
  /** It may be reached, but not before the page is loaded again. */
  granted: boolean;
}
