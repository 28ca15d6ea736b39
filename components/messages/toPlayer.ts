import * as v from 'valibot';
import { Moment, type NoteId } from '../notebook/note';
import type { FramePicture } from '../notebook/pictures';
import { PictureSize } from '../settings/settings';
import type { Doubt } from '../sites/contract/site';
import { TalkId } from '../talks/talk';
import { type Asked, Time } from './messageTypes';
import {
  type ComposerPlace,
  type FrozenMoment,
  type PlayerId,
  PlayerInput,
  type PlayerState,
  type TalkMarks,
} from './player';

/** Checks what the keys of the note field do to the talk. Back and forward are five seconds. */
const PlaybackInput = v.picklist(['toggle', 'back', 'forward', 'slower', 'faster']);
export type PlaybackCommand = v.InferOutput<typeof PlaybackInput>;

/** A player that shows another talk by now, as it names talks itself, refuses. */
const ofTalk = { ofTalk: v.exactOptional(TalkId) };
export type OfTalk = { ofTalk?: TalkId };

/** The messages of Talkmark's pages to a player. The background hands them on: in Firefox the pages reach no player. */
export const relayedInputs = {
  drive: v.object({ ...PlayerInput.entries, how: PlaybackInput }),
  setPaused: v.object({ ...PlayerInput.entries, paused: v.boolean() }),
  /** The moment of a note is another: the picture follows where the talk is paused. */
  followMoment: v.object({ ...PlayerInput.entries, ...ofTalk, at: Moment }),
  /** The moment of a key without a composer. */
  freezeMoment: v.object({ ...PlayerInput.entries, ...ofTalk, pressedAt: Time }),
  focusComposer: PlayerInput,
  /** Moves the composer to the next corner of the video. */
  moveComposer: PlayerInput,
  /** Reads the frame that is on screen. */
  grabFrame: v.object({ ...PlayerInput.entries, ...ofTalk, longest: PictureSize }),
  /** Makes the composer unseen, for a picture of the tab, or seen again. */
  clearView: v.object({ ...PlayerInput.entries, clear: v.boolean() }),
};

interface RelayedResults {
  drive: PlaybackState;
  setPaused: void;
  followMoment: void;
  freezeMoment: TalkMoment;
  focusComposer: void;
  moveComposer: void;
  grabFrame: FramePicture;
  clearView: VideoView | undefined;
}

export type Relayed = Asked<typeof relayedInputs, RelayedResults>;

/** The messages to a player. It trusts the background, so that its script needs no schema. */
export interface AskedOfPlayers extends Relayed {
  /** Freezes the moment of the key, then shows the composer where it is not open already. */
  openComposer(request: OpenComposer): OpenedComposer;
  /** @param said is read out by screen readers; it says nothing of a note's text */
  hideComposer(request: { playerId: PlayerId; said?: string }): void;
  /** Reads a sentence out that says nothing of a note's text, and shows a note at its mark. */
  announce(request: { playerId: PlayerId; said: string; noteId?: NoteId }): void;
  /** Shows the note, too, which is there. */
  seekPlayer(request: { playerId: PlayerId; at: number; noteId?: NoteId }): void;
  readPlayer(request: { playerId: PlayerId }): PlayerState;
  /** The user means this video of the player, or one of another player; answers once that is known. */
  chooseVideo(request: { playerId: PlayerId; index?: number }): void;
  /** The user took back the permission for its site. False: it goes once its open note is done. */
  leavePage(request: { playerId: PlayerId }): boolean;
  markTalk(request: TalkMarks & { playerId: PlayerId; talkId: TalkId }): void;
}

export interface OpenComposer {
  playerId: PlayerId;
  /** None where the user left it where it is by itself. */
  place?: ComposerPlace;
  /** Milliseconds since the epoch. */
  pressedAt: number;
  pauseWhileTyping: boolean;
}

/** A moment of the talk that a page shows, with what is said there. */
export interface TalkMoment extends FrozenMoment {
  /** A reason to doubt the moment. During an advert the moment is where the talk stopped. */
  doubt?: Doubt;
  /** The words spoken at the moment. */
  caption?: string;
}

/** The moment of the key, and what the composer was and is in. */
export interface OpenedComposer extends TalkMoment {
  wasOpen: boolean;
  fullscreen: boolean;
}

/** How a talk plays. */
export interface PlaybackState {
  /** Seconds. */
  at: number;
  playing: boolean;
  /** 1 is the speed of the talk itself. */
  rate: number;
}

/** A part of an image. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a video is in the window of its frame, and what the frame is like, in CSS pixels. */
export interface VideoView {
  video: Region;
  frame: { width: number; height: number };
}
