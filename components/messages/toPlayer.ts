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

/**
 * Checks a command that a key of the note field gives to the talk. `back` and `forward` skip five
 * seconds.
 */
const PlaybackInput = v.picklist(['toggle', 'back', 'forward', 'slower', 'faster']);
export type PlaybackCommand = v.InferOutput<typeof PlaybackInput>;

/** The talk by the player's own id. A player that shows another talk by now refuses the message. */
const ofTalk = { ofTalk: v.exactOptional(TalkId) };
export type OfTalk = { ofTalk?: TalkId };

/**
 * The messages from Talkmark's pages to a player. The background relays them, because in Firefox
 * the pages cannot reach a player.
 */
export const relayedInputs = {
  drive: v.object({ ...PlayerInput.entries, how: PlaybackInput }),
  setPaused: v.object({ ...PlayerInput.entries, paused: v.boolean() }),
  /** The moment of a note has changed: the picture of the talk follows if it is paused. */
  followMoment: v.object({ ...PlayerInput.entries, ...ofTalk, at: Moment }),
  /** Freezes the moment of a key press without opening a composer. */
  freezeMoment: v.object({ ...PlayerInput.entries, ...ofTalk, pressedAt: Time }),
  focusComposer: PlayerInput,
  /** Moves the composer to the next corner of the video. */
  moveComposer: PlayerInput,
  /** Reads the video frame that is on screen. */
  grabFrame: v.object({ ...PlayerInput.entries, ...ofTalk, longest: PictureSize }),
  /** Hides the composer for a picture of the tab, or shows it again. */
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

/** The messages to a player. It trusts the background, so its script needs no schema. */
export interface AskedOfPlayers extends Relayed {
  /** Freezes the moment of the key press, then shows the composer where it is not open already. */
  openComposer(request: OpenComposer): OpenedComposer;
  /** @param said is read out by screen readers; it reveals nothing of a note's text */
  hideComposer(request: { playerId: PlayerId; said?: string }): void;
  /**
   * Announces a sentence to screen readers, which reveals nothing of a note's text, and shows a
   * note at its mark.
   */
  announce(request: { playerId: PlayerId; said: string; noteId?: NoteId }): void;
  /** Also shows the note at that moment, if one is given. */
  seekPlayer(request: { playerId: PlayerId; at: number; noteId?: NoteId }): void;
  readPlayer(request: { playerId: PlayerId }): PlayerState;
  /**
   * The user means this video of the player or, without an index, one of another player; answers
   * once that is known.
   */
  chooseVideo(request: { playerId: PlayerId; index?: number }): void;
  /**
   * The user has revoked the permission for the player's site. Returns false where the player
   * leaves only once its open note is done.
   */
  leavePage(request: { playerId: PlayerId }): boolean;
  markTalk(request: TalkMarks & { playerId: PlayerId; talkId: TalkId }): void;
}

export interface OpenComposer {
  playerId: PlayerId;
  /** Absent where the user has not moved the composer. */
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

/** The moment of the key press, and the state of the composer. */
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

/** The place of a video in the window of its frame, and the size of that frame, in CSS pixels. */
export interface VideoView {
  video: Region;
  frame: { width: number; height: number };
}
