import { v7 as uuid } from 'uuid';
import { asQuote } from '../composer/quote';
import { sendMessage } from '../messages';
import type { Composition, KeyAgain } from '../messages/composer';
import type { PlayerId } from '../messages/player';
import type { OpenedComposer } from '../messages/toPlayer';
import type { Notebook } from '../notebook/database';
import { describeTalk, describeWithoutNotebook } from '../notebook/describeTalk';
import type { Draft, NoteDraft, NoteId } from '../notebook/note';
import { draftOfTalk } from '../notebook/queries';
import { keepDraft } from '../notebook/saveNote';
import { composers, openNotes, playerRegistry } from '../players/playerRegistry';
import { askPlayerOfTab, type ReachedPlayer } from '../players/reachPlayers';
import { noteShortcut, readSettings } from '../settings/settings';
import { composerPlaceOn } from './composerPlace';
import { pageAddressOf } from './keepPageAround';

/** A click in the context menu. */
interface MenuClick {
  /** The selected words that the note begins with; empty where nothing is selected. */
  words: string;
  /** The frame whose player is meant. */
  frameId?: number;
}

/**
 * Opens the composer at the moment of a key press. If the composer is already open, the key closes
 * it, or starts a new note where the open one is an untouched waiting draft. The menu never closes
 * the composer: it starts a new note, and what was typed waits as a draft.
 * @param pressedAt milliseconds since the epoch
 * @param click undefined for a key
 * @returns false where the tab has no video
 * @throws UnreachableError where the browser lets no extension into the tab
 */
export async function startNote(
  db: Notebook,
  tabId: number,
  pressedAt: number,
  click?: MenuClick,
): Promise<boolean> {
  // One key press at a time: the second of two quick presses acts on what the first has opened.
  return navigator.locks.request(`note:${tabId}`, async () =>
    openNote(db, tabId, pressedAt, click),
  );
}

async function openNote(
  db: Notebook,
  tabId: number,
  pressedAt: number,
  click: MenuClick | undefined,
): Promise<boolean> {
  const { pauseWhileTyping } = await readSettings();
  const opened = await askPlayerOfTab(
    tabId,
    async (player) => {
      const { playerId, host } = player;
      const place = await composerPlaceOn(host);
      const request = { playerId, pressedAt, pauseWhileTyping, ...(place && { place }) };
      return { ...(await sendMessage('openComposer', request, player)), player };
    },
    click?.frameId,
  );
  if (!opened) return false;
  const { player, wasOpen } = opened;
  if (wasOpen) {
    const answer = await askComposer(player.playerId);
    const closes = answer === 'close' && !click;
    if (closes) await closeComposer(player.playerId);
    if (closes || answer === 'stay') return true;
  }
  const composition = await compose(db, player, opened, pauseWhileTyping, click?.words);
  await playerRegistry.locked(player.playerId, async () => {
    await openNotes.put(player.playerId, { composition, tabId, frameId: player.frameId });
    await playerRegistry.fileUnder(player, composition.talk.id);
  });
  // A composer that is loading asks once it is ready, and one that does not answer is reloading.
  const frame = await composers.get(player.playerId);
  if (frame) await sendMessage('compose', composition, frame).catch(() => {});
  return true;
}

/**
 * Returns the note that a composer shows when it has just loaded. A frame that was reloaded gets
 * the text that was stored in the meantime.
 * @returns undefined where no note is open, or the note is saved
 */
export async function compositionFor(
  db: Notebook,
  playerId: PlayerId,
): Promise<Composition | undefined> {
  const { composition } = (await openNotes.get(playerId)) ?? {};
  if (!composition) return undefined;
  const { id } = composition.note;
  const [saved, draft] = await Promise.all([db.notes.get(id), db.drafts.get(id)]);
  if (saved) return undefined;
  return { ...composition, note: draft ? withoutAge(draft) : { ...composition.note, text: '' } };
}

/** Tells an open composer that its player entered or left fullscreen. */
export async function tellFullscreen(playerId: PlayerId, fullscreen: boolean): Promise<void> {
  const open = await openNotes.get(playerId);
  const frame = await composers.get(playerId);
  if (!open || !frame || open.composition.fullscreen === fullscreen) return;
  await openNotes.put(playerId, { ...open, composition: { ...open.composition, fullscreen } });
  await sendMessage('fullscreenChanged', { playerId, fullscreen }, frame);
}

/**
 * Hides the composer of a player; the talk plays on.
 * @param announcement is read out by screen readers
 */
export async function closeComposer(playerId: PlayerId, announcement?: string): Promise<void> {
  // A page that no longer shows a talk has left the registry, but its composer is still open.
  const frame = (await openNotes.get(playerId)) ?? (await playerRegistry.get(playerId));
  await openNotes.drop(playerId);
  if (frame)
    await sendMessage(
      'hideComposer',
      { playerId, ...(announcement && { said: announcement }) },
      frame,
    );
}

async function askComposer(playerId: PlayerId): Promise<KeyAgain> {
  const frame = await composers.get(playerId);
  if (!frame) return 'close';
  return sendMessage('keyPressedAgain', { playerId }, frame).catch(() => 'close');
}

async function compose(
  db: Notebook,
  { playerId, tabId }: Pick<ReachedPlayer, 'playerId' | 'tabId'>,
  { talk: seen, at, wasOpen, fullscreen, doubt, caption }: OpenedComposer,
  pauseWhileTyping: boolean,
  words = '',
): Promise<Composition> {
  // Where the notebook cannot be read, as after a disk was full, the text is at least in the field,
  // which reports the failure at Enter and keeps the text.
  const [{ talk }, shortcut, pageAtKey] = await Promise.all([
    describeTalk(db, seen).catch(() => ({ talk: describeWithoutNotebook(seen) })),
    noteShortcut(),
    pageAddressOf(tabId),
  ]);
  const text = asQuote(words);
  const waiting =
    wasOpen || text !== '' ? undefined : await draftOfTalk(db, talk.id).catch(() => undefined);
  const isElsewhere = waiting && (await isOpenElsewhere(waiting.id, playerId));
  const draft = isElsewhere ? undefined : waiting;
  const fresh = { id: uuid() as NoteId, talkId: talk.id, at, text };
  // Stored as if it were typed: a composer that is loading finds the text, and one that is closed
  // leaves it as a draft.
  if (text !== '') await keepDraft(db, fresh, talk, Date.now()).catch(() => {});
  return {
    playerId,
    seenTalk: seen.id,
    talk,
    note: draft ? withoutAge(draft) : fresh,
    restored: draft !== undefined,
    pauseWhileTyping,
    fullscreen,
    // A draft keeps its earlier moment.
    ...(doubt && !draft ? { doubt } : {}),
    ...(caption && !draft ? { caption } : {}),
    pageAtKey,
    shortcut,
  };
}

/** Returns whether a note is open over a player other than this one. */
async function isOpenElsewhere(noteId: NoteId, playerId: PlayerId): Promise<boolean> {
  return (await openNotes.all()).some(
    ({ composition }) => composition.note.id === noteId && composition.playerId !== playerId,
  );
}

function withoutAge({ updatedAt: _updatedAt, ...note }: Draft): NoteDraft {
  return note;
}
