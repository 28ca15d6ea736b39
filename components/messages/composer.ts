import * as v from 'valibot';
import { NoteDraft, NoteId } from '../notebook/note';
import { type StoredPicture, NewPicture, PictureTexts } from '../notebook/pictures';
import { DOUBTS } from '../sites/contract/site';
import { TalkId } from '../talks/talk';
import { DescribedTalkInput } from '../talks/talkSchemas';
import { type Asked, NoData } from './messageTypes';
import { type Marker, type PlayerId, PlayerInput, type PointedNote } from './player';
import type { Region } from './toPlayer';

/** Checks a half-written note with what is known of its talk, so that either can be stored without the page. */
const NoteOfTalkInput = v.object({
  note: NoteDraft,
  talk: DescribedTalkInput,
  /**
   * The address of the page around the player at the key press; at Enter it may be another one.
   * Empty where the browser does not reveal it.
   */
  pageAtKey: v.string(),
});
export type NoteOfTalk = v.InferOutput<typeof NoteOfTalkInput>;

/** Checks the note that the composer shows, with its surroundings, as the session stores it. */
export const CompositionInput = v.object({
  ...NoteOfTalkInput.entries,
  ...PlayerInput.entries,
  /** The talk by the player's own id; the player may show another talk by now. */
  seenTalk: TalkId,
  /** True when the text comes from a waiting draft of this talk. */
  restored: v.boolean(),
  pauseWhileTyping: v.boolean(),
  /** The user's choice for this note alone; it overrides `pauseWhileTyping`. */
  isPausedForNote: v.exactOptional(v.boolean()),
  doubt: v.exactOptional(v.picklist(DOUBTS)),
  /** The caption at the moment, which a key quotes. */
  caption: v.exactOptional(v.string()),
  /** In fullscreen the browser takes Escape, so the composer names the key that closes it. */
  fullscreen: v.boolean(),
  /** The key that closes the composer in fullscreen, as the browser names it; empty when none is set. */
  shortcut: v.string(),
});
export type Composition = v.InferOutput<typeof CompositionInput>;

/** Checks in which direction to step from a moment of a talk. */
const StepInput = v.picklist(['previous', 'next']);
export type Step = v.InferOutput<typeof StepInput>;

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** The requests of the composer and of a note's preview to the background. */
export const composerInputs = {
  composerReady: PlayerInput,
  keepDraft: NoteOfTalkInput,
  /** Answers once the note is on disk. */
  saveNote: NoteOfTalkInput,
  /** Screen readers hear `said` when the composer is gone. */
  composerDone: v.object({
    ...PlayerInput.entries,
    said: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  }),
  setPauseWhileTyping: v.object({ ...PlayerInput.entries, on: v.boolean() }),
  /**
   * Sent for a key of the composer. Where the browser has the same key for this, the browser no
   * longer receives it.
   */
  stepNote: v.object({ ...PlayerInput.entries, step: StepInput }),
  /** Returns a picture of the tab, and where the player's frame of this size is in it. */
  lookAtTab: v.object({ ...PlayerInput.entries, width: Pixels, height: Pixels }),
  /** Keeps a picture of a note that is being written, and returns its id. */
  keepPicture: NewPicture,
  /** Says what a picture shows and whose it is. */
  describePicture: v.object({ ...PictureTexts.entries, id: v.pipe(v.string(), v.uuid()) }),
  /** The pictures of a restored draft. */
  picturesOfDraft: v.object({ noteId: NoteId }),
  /** The tags in use, those used last first. */
  tagsInUse: NoData,
  /** Undoes the last change to a note of the talk, and returns that change. */
  undoLast: v.object({ talkId: TalkId }),
  /** Sent by a loaded preview; the answer is the note to show. */
  previewReady: PlayerInput,
};

interface ComposerResults {
  composerReady: Composition | undefined;
  keepDraft: void;
  saveNote: void;
  composerDone: void;
  setPauseWhileTyping: void;
  stepNote: void;
  lookAtTab: TabView;
  keepPicture: string;
  describePicture: void;
  picturesOfDraft: StoredPicture[];
  tagsInUse: string[];
  undoLast: UndoneChange | undefined;
  previewReady: NotePreview | undefined;
}

export type AskedByComposer = Asked<typeof composerInputs, ComposerResults>;

/** The messages from the background to the note field and the preview. */
export interface AskedOfComposer {
  compose(composition: Composition): void;
  fullscreenChanged(request: { playerId: PlayerId; fullscreen: boolean }): void;
  keyPressedAgain(request: { playerId: PlayerId }): KeyAgain;
  /** The key for the end of a range was pressed: the range ends at this moment, in seconds. */
  rangeEnds(request: { playerId: PlayerId; at: number }): void;
  showPreview(note: NotePreview & { playerId: PlayerId }): void;
}

/**
 * The effect of the key on an open composer: the composer closes and keeps its draft; an untouched
 * waiting draft makes way for a new note; or the composer stays open, because its text is not safe
 * yet.
 */
export type KeyAgain = 'close' | 'new note' | 'stay';

/** A change that was undone. */
export interface UndoneChange {
  what: 'saved' | 'edited' | 'deleted';
  /** Seconds. */
  at: number;
}

/** A note as it is shown at its mark. */
export interface NotePreview extends Marker, Pick<PointedNote, 'side'> {
  text: string;
}

/** A picture of a tab, and where a frame is in it. */
export interface TabView {
  /** A `data:` address. */
  url: string;
  /** Where the frame begins in the page, and the size of the page's window, in CSS pixels. */
  frame: Region;
}
