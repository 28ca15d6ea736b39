import * as v from 'valibot';
import { NoteId } from '../notebook/note';
import type { SeenTalk } from '../talks/talk';
import { SeenTalkInput } from '../talks/talkSchemas';
import { type Asked, Time } from './messageTypes';

const PlayerId = v.pipe(v.string(), v.uuid());
const FiniteNumber = v.pipe(v.number(), v.finite());
const Seconds = v.pipe(FiniteNumber, v.minValue(0));

/** A player's own name, a uuid: every message to or about a player carries it. */
export type PlayerId = string;

/** Checks a message that names a player and nothing else. */
export const PlayerInput = v.object({ playerId: PlayerId });

/** Where a talk stood at a given time, and how fast it plays on: 0 while it stands still. */
const PlayerClockInput = v.object({
  at: Seconds,
  /** Seconds of the talk per second of real time. */
  rate: FiniteNumber,
  /** Milliseconds since the epoch. */
  readAt: Time,
});
export type PlayerClock = v.InferOutput<typeof PlayerClockInput>;

/** Checks the report that a player sends whenever it changes. */
export const PlayerReportInput = v.object({
  ...PlayerInput.entries,
  /** The host of the page or frame that the player is in. */
  host: v.pipe(v.string(), v.maxLength(253)),
  talk: SeenTalkInput,
  playing: v.boolean(),
  fullscreen: v.boolean(),
  focused: v.boolean(),
  /** Square pixels of the video that the window shows. */
  visibleArea: FiniteNumber,
  /** Milliseconds since the epoch; when it last began to play or was used for a note. */
  lastActive: Time,
  /** How the talk's time continues from here, until the next report. */
  clock: PlayerClockInput,
  /**
   * The user's choice whether a video of this player is meant; absent where they have made none.
   */
  chosen: v.exactOptional(v.boolean()),
});
export type PlayerReport = v.InferOutput<typeof PlayerReportInput>;

/** Checks a press on a button over the player. */
const ButtonPressInput = v.object({
  ...PlayerInput.entries,
  button: v.picklist(['note', 'panel']),
  pressedAt: Time,
});
export type ButtonPress = v.InferOutput<typeof ButtonPressInput>;

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));

/** Checks where the note field is over a video, remembered for each site. */
export const ComposerPlaceInput = v.object({
  /** The share of the free space that is beside the field, and above it. */
  x: Share,
  y: Share,
  width: Pixels,
  height: Pixels,
});
export type ComposerPlace = v.InferOutput<typeof ComposerPlaceInput>;

/** Checks which mark is pointed at, and on which side of it its note is shown. */
export const PointedNoteInput = v.object({
  ...PlayerInput.entries,
  noteId: NoteId,
  side: v.picklist(['above', 'below']),
});
export type PointedNote = v.InferOutput<typeof PointedNoteInput>;

/** The messages from content scripts to the background. They come from a web page's process. */
export const playerInputs = {
  /** A loader has found a video. */
  videoNoticed: v.object({
    url: v.pipe(v.string(), v.url(), v.maxLength(4096)),
    title: v.pipe(v.string(), v.maxLength(5000)),
  }),
  playerChanged: PlayerReportInput,
  playerGone: PlayerInput,
  /** Opens the note field or the side panel with the mouse. */
  buttonPressed: ButtonPressInput,
  /** The user moved the note field, or gave it another size. */
  composerPlaced: v.object({ ...PlayerInput.entries, place: ComposerPlaceInput }),
  markPointed: PointedNoteInput,
};

interface PlayerResults {
  videoNoticed: void;
  playerChanged: TalkMarks;
  playerGone: void;
  buttonPressed: void;
  composerPlaced: void;
  markPointed: void;
}

export type AskedByPlayers = Asked<typeof playerInputs, PlayerResults>;

/** A mark on the player's bar. It has no text, because the page could read it. */
export interface Marker {
  id: NoteId;
  /** Seconds. */
  at: number;
}

/**
 * The marks that a player draws for its talk. Only a known talk gets marks and a composer that is
 * loaded in advance.
 */
export interface TalkMarks {
  known: boolean;
  markers: Marker[];
  /** Seconds, see the settings. */
  leadIn: number;
}

/** One of the videos that a player finds in its page. */
export interface PlayerVideo {
  /** Seconds: where it stands. */
  at: number;
  playing: boolean;
  /** True for the video that notes go to. */
  current: boolean;
  /** The address that it plays. */
  source: string;
}

/** The state of a player; without a report while the page shows no talk. */
export interface PlayerState {
  report?: PlayerReport;
  /** Seconds. */
  at: number;
  videos: PlayerVideo[];
}

/** A talk and its moment, frozen at the key press: the two travel together from here on. */
export interface FrozenMoment {
  talk: SeenTalk;
  /** Seconds. */
  at: number;
}
