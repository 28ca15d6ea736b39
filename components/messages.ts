import { defineExtensionMessaging } from '@webext-core/messaging';
import type { NoteDraft, NoteId } from './notes/note';
import type { DescribedTalk, SeenTalk, TalkId } from './talks/talk';

/** A player's own name, a uuid: every message to or about a player carries it. */
export type PlayerId = string;

/** What a player says of itself whenever it changes. */
export interface PlayerReport {
  playerId: PlayerId;
  talk: SeenTalk;
  playing: boolean;
  fullscreen: boolean;
  focused: boolean;
  /** Square pixels of the video that the window shows. */
  visibleArea: number;
  /** Milliseconds since the epoch; when it last began to play or was used for a note. */
  lastActive: number;
}

/** A moment of a talk, frozen at the key: they travel together from here on. */
export interface FrozenMoment {
  talk: SeenTalk;
  /** Seconds. */
  at: number;
}

/** What the composer is to show. */
export interface Composition {
  playerId: PlayerId;
  note: NoteDraft;
  /** True when the text comes from a draft that waited on this talk. */
  restored: boolean;
  talkTitle: string;
  pauseWhileTyping: boolean;
  /** The key that closes it in fullscreen, as the browser names it; empty when none is set. */
  shortcut: string;
}

/** A mark on the player's bar. No text: the page could read it. */
export interface Marker {
  id: NoteId;
  /** Seconds. */
  at: number;
}

/** What the popup shows of a tab. */
export interface TalkInTab {
  playerId: PlayerId;
  /** Known talk, see the catalogue and title patterns; notes can be taken on any other video too. */
  known: boolean;
  talk: DescribedTalk;
  /** Seconds: where the player stands. */
  at: number;
}

/** Why a tab has no talk. `unreachable`: the browser lets no extension into this page. */
export type NoTalk = { reason: 'no-video' | 'unreachable' };

/** Everything the contexts of Talkmark say to each other, each as a function of its data. */
export interface Messages {
  // loader and player -> background
  videoNoticed(page: { url: string; title: string }): void;
  playerChanged(report: PlayerReport): void;
  playerGone(player: { playerId: PlayerId }): void;

  // background -> player
  freezeMoment(request: { playerId: PlayerId; pressedAt: number }): FrozenMoment;
  showComposer(request: { playerId: PlayerId; pause: boolean }): void;
  hideComposer(request: { playerId: PlayerId }): void;
  setPaused(request: { playerId: PlayerId; paused: boolean }): void;
  seekPlayer(request: { playerId: PlayerId; at: number }): void;
  readPlayer(request: { playerId: PlayerId }): { report: PlayerReport; at: number };
  showMarkers(request: { playerId: PlayerId; markers: Marker[] }): void;

  // composer -> background
  composerReady(request: { playerId: PlayerId }): Composition | undefined;
  keepDraft(draft: NoteDraft): void;
  saveNote(note: NoteDraft): void;
  composerDone(request: { playerId: PlayerId }): void;
  setPauseWhileTyping(request: { playerId: PlayerId; on: boolean }): void;

  // background -> composer
  compose(composition: Composition): void;
  keyPressedAgain(request: { playerId: PlayerId }): 'closed' | 'new note';

  // popup and other extension pages -> background
  /** Which talk the tab plays; injects the player where the tab was open before Talkmark was. */
  talkInTab(request: { tabId: number }): TalkInTab | NoTalk;
  startNote(request: { tabId: number; pressedAt: number }): void;
  /** Seeks in the open tab and focuses it; opens the talk at that second where none is open. */
  jumpTo(request: { talkId: TalkId; at: number }): void;
  editNote(change: { id: NoteId; text: string }): void;
  deleteNote(note: { id: NoteId }): void;
  restoreNote(note: { id: NoteId }): void;
  /** The user says that the talk is not the catalogue talk that its title suggested; or takes that back. */
  refuseCatalogueTalk(request: { talk: DescribedTalk; refused: boolean }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
