import type { NoteOfTalk, PlayerId } from '../messages';
import type { Doubt } from '../sites/contract/site';
import type { TalkId } from '../talks/talk';

/** What the composer is to show. */
export interface Composition extends NoteOfTalk {
  playerId: PlayerId;
  /** The talk as the player names it, which may have gone on to another one since. */
  seenTalk: TalkId;
  /** True when the text comes from a draft that waited on this talk. */
  restored: boolean;
  pauseWhileTyping: boolean;
  /** The user's word for this note alone. */
  isPausedForNote?: boolean;
  doubt?: Doubt;
  /** What is said at the moment, to be quoted by a key. */
  caption?: string;
  /** There the browser takes Escape: the composer says which key closes it. */
  fullscreen: boolean;
  /** The key that closes it in fullscreen, as the browser names it; empty when none is set. */
  shortcut: string;
}

/**
 * What the key does to a composer that is open: it closes and keeps its draft; a draft that waited
 * and was not touched makes room for a new note; or it stays, since its text is not safe yet.
 */
export type KeyAgain = 'close' | 'new note' | 'stay';

/** What was taken back, of which moment. */
export interface UndoneChange {
  what: 'saved' | 'edited' | 'deleted';
  /** Seconds. */
  at: number;
}
