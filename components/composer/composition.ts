import type { NoteOfTalk, PlayerId } from '../messages';
import type { Doubt } from '../sites/contract/site';
import type { TalkId } from '../talks/talk';

/** The note that the composer shows, with its surroundings. */
export interface Composition extends NoteOfTalk {
  playerId: PlayerId;
  /** The talk by the player's own id; the player may show another talk by now. */
  seenTalk: TalkId;
  /** True when the text comes from a waiting draft of this talk. */
  restored: boolean;
  pauseWhileTyping: boolean;
  /** The user's choice for this note alone; it overrides `pauseWhileTyping`. */
  isPausedForNote?: boolean;
  doubt?: Doubt;
  /** The caption at the moment, which a key quotes. */
  caption?: string;
  /** In fullscreen the browser takes Escape, so the composer names the key that closes it. */
  fullscreen: boolean;
  /** The key that closes the composer in fullscreen, as the browser names it; empty when none is set. */
  shortcut: string;
}

/**
 * The effect of the key on an open composer. `close`: it closes and keeps its draft. `new note`: an untouched
 * restored draft is replaced by a new note. `stay`: it stays open, because its text is not stored yet.
 */
export type KeyAgain = 'close' | 'new note' | 'stay';

/** The change that was undone, and the moment of its note. */
export interface UndoneChange {
  what: 'saved' | 'edited' | 'deleted';
  /** In seconds. */
  at: number;
}
