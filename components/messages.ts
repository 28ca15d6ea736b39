import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FrameHost } from './access/frames';
import type { ChangeId } from './background/changes';
import type { TabView } from './background/lookAtTab';
import type { Step } from './background/stepNote';
import type { Composition, KeyAgain, UndoneChange } from './composer/composition';
import type { LibraryMessages } from './library/libraryMessages';
import type { NoteDraft, NoteEdit, NoteId } from './notebook/note';
import type { KeptPicture, NewPicture, PictureWords, TakenPicture } from './notebook/pictures';
import type { VideoView } from './page/grabFrame';
import type { Playback, PlayerClock, PlayerStanding } from './page/playback';
import type { Doubt } from './page/sites/site';
import type { TalkMoment } from './page/talkPlayback';
import type { PictureSize, BackupRhythm } from './settings/settings';
import type { DescribedTalk, SeenTalk, TalkId } from './talks/talk';

/** A player's own name, a uuid: every message to or about a player carries it. */
export type PlayerId = string;

/** What a player says of itself whenever it changes. */
export interface PlayerReport {
  playerId: PlayerId;
  /** Of the page or frame that it is in. */
  host: string;
  talk: SeenTalk;
  playing: boolean;
  fullscreen: boolean;
  focused: boolean;
  /** Square pixels of the video that the window shows. */
  visibleArea: number;
  /** Milliseconds since the epoch; when it last began to play or was used for a note. */
  lastActive: number;
  /** How its time goes on from here, until it says otherwise. */
  clock: PlayerClock;
  /** The user's word on whether a video of this player is meant; none where they gave none. */
  chosen?: boolean;
}

/** One of the videos that a player finds in its page. */
export interface PlayerVideo {
  /** Seconds: where it stands. */
  at: number;
  playing: boolean;
  /** True for the one that notes go to. */
  current: boolean;
  /** The address that it plays. */
  source: string;
}

/** What a player answers: without a report where the page shows no talk now. */
export interface PlayerState {
  report?: PlayerReport;
  /** Seconds. */
  at: number;
  videos: PlayerVideo[];
}

/** One of several videos in a tab, to choose from. */
export interface VideoInTab extends PlayerVideo {
  playerId: PlayerId;
  /** Its place among the videos of its player. */
  index: number;
  title: string;
}

/** A moment of a talk, frozen at the key: they travel together from here on. */
export interface FrozenMoment {
  talk: SeenTalk;
  /** Seconds. */
  at: number;
}

/** A half-written note with what is known of its talk, so that either can be stored without the page. */
export interface NoteOfTalk {
  note: NoteDraft;
  talk: DescribedTalk;
  /** Of the page around the player at the key: it may be another one at Enter. Empty where untold. */
  pageAtKey: string;
}

/** A note that is begun in a page of Talkmark. */
export interface NoteInTab extends NoteOfTalk {
  /** The player of its talk; none for a draft that waited. */
  player?: { playerId: PlayerId; tabId: number; frameId: number };
  /** What speaks against its moment. */
  doubt?: Doubt;
}

/** A mark on the player's bar. No text: the page could read it. */
export interface Marker {
  id: NoteId;
  /** Seconds. */
  at: number;
}

/** A mark that is pointed at, and on which side of it its note is shown. */
export interface PointedNote {
  playerId: PlayerId;
  noteId: NoteId;
  side: 'above' | 'below';
}

/** A note as it is shown at its mark. */
export interface NotePreview extends Marker, Pick<PointedNote, 'side'> {
  text: string;
}

/** Where the note field is over a video, remembered for each site. */
export interface ComposerPlace {
  /** From 0 to 1: its share of the room beside it and above it. */
  x: number;
  y: number;
  /** Pixels. */
  width: number;
  height: number;
}

/** Meant for this talk, as the player names it: a player that shows another one by now refuses. */
export interface OfTalk {
  ofTalk?: TalkId;
}

/** A button on the player was pressed. */
export interface ButtonPress {
  playerId: PlayerId;
  button: 'note' | 'panel';
  /** Milliseconds since the epoch. */
  pressedAt: number;
}

export interface OpenComposer {
  playerId: PlayerId;
  /** None where the user left it where it is by itself. */
  place?: ComposerPlace;
  /** Milliseconds since the epoch. */
  pressedAt: number;
  pauseWhileTyping: boolean;
}

/** The moment of the key, and what the composer was and is in. */
export interface OpenedComposer extends FrozenMoment {
  wasOpen: boolean;
  fullscreen: boolean;
  /** What speaks against the moment. During an advert it is where the talk stopped. */
  doubt?: Doubt;
  /** What is said at the moment. */
  caption?: string;
}

/** What a player draws of its talk. Only a known talk gets marks and a composer loaded ahead. */
export interface TalkMarks {
  known: boolean;
  markers: Marker[];
  /** Seconds, see the settings. */
  leadIn: number;
}

/** What the popup shows of a tab. */
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

/** How Talkmark got onto a site: it came with it, the user allowed it for good, or asks each time. */
export interface SiteAccess {
  host: string;
  access: 'built in' | 'allowed' | 'asked';
}

/**
 * Why a tab has no talk. `unreachable`: the browser lets no extension into this page. Frames: where
 * a video may be that is out of reach. Talk: the one that the page is of, whose video is not there.
 */
export type NoTalk =
  | { reason: 'unreachable' }
  | { reason: 'no-video'; frames: FrameHost[]; talk?: DescribedTalk };

/** Everything the contexts of Talkmark say to each other, each as a function of its data. */
export interface Messages extends LibraryMessages {
  // loader and player -> background
  videoNoticed(page: { url: string; title: string }): void;
  playerChanged(report: PlayerReport): TalkMarks;
  /** The mouse's way to the note field and to the side panel. */
  buttonPressed(press: ButtonPress): void;
  /** The user moved the note field, or gave it another size. */
  composerPlaced(placed: { playerId: PlayerId; place: ComposerPlace }): void;
  playerGone(player: { playerId: PlayerId }): void;
  markPointed(mark: PointedNote): void;

  // background -> player; some of them are the composer's, which the background hands on
  /** Freezes the moment of the key, then shows the composer where it is not open already. */
  openComposer(request: OpenComposer): OpenedComposer;
  /** @param said is read out by screen readers; it says nothing of a note's text */
  hideComposer(request: { playerId: PlayerId; said?: string }): void;
  drive(request: { playerId: PlayerId; how: Playback }): PlayerStanding;
  /** The moment of a note is another: the picture follows where the talk is paused. */
  followMoment(request: { playerId: PlayerId; at: number } & OfTalk): void;
  /** Moves the composer to the next corner of the video. */
  moveComposer(request: { playerId: PlayerId }): void;
  /** Reads a sentence out that says nothing of a note's text, and shows a note at its mark. */
  announce(request: { playerId: PlayerId; said: string; noteId?: NoteId }): void;
  /** The moment of a key without a composer. */
  freezeMoment(request: { playerId: PlayerId; pressedAt: number } & OfTalk): TalkMoment;
  /** Reads the frame that is on screen. */
  grabFrame(request: { playerId: PlayerId; longest: PictureSize } & OfTalk): TakenPicture;
  /** Makes the composer unseen, for a picture of the tab, or seen again. */
  clearView(request: { playerId: PlayerId; clear: boolean }): VideoView | undefined;
  focusComposer(request: { playerId: PlayerId }): void;
  setPaused(request: { playerId: PlayerId; paused: boolean }): void;
  /** Shows the note, too, which is there. */
  seekPlayer(request: { playerId: PlayerId; at: number; noteId?: NoteId }): void;
  readPlayer(request: { playerId: PlayerId }): PlayerState;
  /** The user means this video of the player, or one of another player; answers once that is known. */
  chooseVideo(request: { playerId: PlayerId; index?: number }): void;
  /** The user took back the permission for its site. False: it goes once its open note is done. */
  leavePage(request: { playerId: PlayerId }): boolean;
  markTalk(request: TalkMarks & { playerId: PlayerId; talkId: TalkId }): void;

  // composer -> background
  composerReady(request: { playerId: PlayerId }): Composition | undefined;
  keepDraft(draft: NoteOfTalk): void;
  /** Answers once the note is on the disk. */
  saveNote(note: NoteOfTalk): void;
  /** @param said what is read out when the composer has gone */
  composerDone(request: { playerId: PlayerId; said?: string }): void;
  setPauseWhileTyping(request: { playerId: PlayerId; on: boolean }): void;
  /** By a key of the composer, which the browser gets no more where it has the same key for it. */
  stepNote(request: { playerId: PlayerId; step: Step }): void;
  /** A picture of the tab, and where the player's frame of this size is in it. */
  lookAtTab(request: { playerId: PlayerId; width: number; height: number }): TabView;
  /** Keeps a picture of a note that is being written, and says under which id. */
  keepPicture(picture: NewPicture): string;
  /** Says what a picture shows and whose it is. */
  describePicture(words: PictureWords & { id: string }): void;
  /** The pictures of a draft that is offered again. */
  picturesOfDraft(request: { noteId: NoteId }): KeptPicture[];
  /** The tags in use, those used last first. */
  tagsInUse(): string[];
  /** Takes back what was done last to a note of the talk, and says what that was. */
  undoLast(request: { talkId: TalkId }): UndoneChange | undefined;

  // background -> composer
  compose(composition: Composition): void;
  fullscreenChanged(request: { playerId: PlayerId; fullscreen: boolean }): void;
  keyPressedAgain(request: { playerId: PlayerId }): KeyAgain;
  /** The key for the end of a range: it ends at this moment, in seconds. */
  rangeEnds(request: { playerId: PlayerId; at: number }): void;

  // preview -> background, and back
  previewReady(request: { playerId: PlayerId }): NotePreview | undefined;
  showPreview(note: NotePreview & { playerId: PlayerId }): void;

  // popup and other extension pages -> background
  /** Which talk the tab plays; injects the player where the tab was open before Talkmark was. */
  talkInTab(request: { tabId: number }): TalkInTab | NoTalk;
  startNote(request: { tabId: number; pressedAt: number }): void;
  chooseVideoInTab(request: { tabId: number; playerId: PlayerId; index: number }): void;
  /** Seeks in the open tab and focuses it; opens the talk at that second where none is open. */
  jumpTo(request: { talkId: TalkId; at: number }): void;
  editNote(edit: NoteEdit): ChangeId;
  deleteNote(note: { id: NoteId }): ChangeId;
  restoreNote(note: { id: NoteId }): void;
  undoChange(change: { changeId: ChangeId }): void;
  /** Takes deleted notes out of the notebook for good; all of them without an id. */
  emptyTrash(request: { id?: NoteId }): void;
  /** The picture of an open talk follows, where it is paused. */
  showMoment(request: { talkId: TalkId; at: number }): void;
  /** The moment of a key in a page of Talkmark, for a note that is written there. */
  momentInTab(request: { tabId: number; pressedAt: number }): NoteInTab;
  /** How often Talkmark saves a backup by itself; answers when a first one is saved, or under way. */
  chooseBackups(request: { every: BackupRhythm }): void;
  /** A backup is there to be saved, at its `blob:` address. Answers once it is on the disk. */
  backupMade(file: { url: string }): void;
  /** Puts back what the mirror has and the notebook lacks; answers how many records that were. */
  restoreLost(): number;
  /** Deletes all that Talkmark keeps; nothing brings it back. */
  deleteEverything(request: { isSure: true }): void;
  /** What is lost is to stay so. */
  forgetLost(): void;
  /** The user says that the tab's talk is not the one its title suggested; or takes that back. */
  refuseCatalogueTalk(request: { tabId: number; refused: boolean }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
