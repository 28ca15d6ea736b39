import { v7 as uuid } from 'uuid';
import { browser } from 'wxt/browser';
import {
  type Composition,
  type OpenedComposer,
  type KeyAgain,
  type PlayerId,
  sendMessage,
} from '../messages';
import { askPlayerOfTab } from '../players/reach';
import { register } from '../players/register';
import { noteShortcut } from '../settings/noteShortcut';
import { readSettings } from '../settings/settings';
import type { Notebook } from './database';
import { describeTalk } from './describeTalk';
import type { NoteId } from './note';
import { draftOfTalk } from './queries';

/** Prefix of the session's record of what a composer that still loads is to show. */
const COMPOSITION = 'composition:';

/**
 * Opens the composer at the moment of a key press; pressed while it is open, the key closes it, or
 * starts a new note where the open one is a draft that waited and was not touched.
 * @param pressedAt milliseconds since the epoch
 * @returns false where the tab has no video
 * @throws Unreachable where the browser lets no extension into the tab
 */
export async function startNote(db: Notebook, tabId: number, pressedAt: number): Promise<boolean> {
  // One key at a time: the second of a quick two decides on what the first one has opened.
  return navigator.locks.request(`note:${tabId}`, async () => openNote(db, tabId, pressedAt));
}

async function openNote(db: Notebook, tabId: number, pressedAt: number): Promise<boolean> {
  const { pauseWhileTyping } = await readSettings();
  const opened = await askPlayerOfTab(tabId, async (player) => {
    const { playerId } = player;
    const request = { playerId, pressedAt, pauseWhileTyping };
    return { ...(await sendMessage('openComposer', request, player)), player };
  });
  if (!opened) return false;
  const { player, wasOpen } = opened;
  if (wasOpen) {
    const answer = await askComposer(player.playerId);
    if (answer === 'close') await closeComposer(player.playerId);
    if (answer !== 'new note') return true;
  }
  const composition = await compose(db, player.playerId, opened, pauseWhileTyping);
  await register.locked(player.playerId, async () => {
    await keepComposition(composition);
    // A player that was injected just now may not have reported yet.
    await register.put({ ...player, filedUnder: composition.talk.id });
  });
  // A composer that is loading asks when it is ready, and one that does not answer is loading anew.
  const frame = await register.overlayOf('composer', player.playerId);
  if (frame) await sendMessage('compose', composition, frame).catch(() => {});
  return true;
}

/** What a composer that has just loaded is to show, if anything yet. */
export async function compositionFor(playerId: PlayerId): Promise<Composition | undefined> {
  const key = COMPOSITION + playerId;
  return (await browser.storage.session.get(key))[key] as Composition | undefined;
}

/** Tells an open composer that its player entered or left fullscreen. */
export async function tellFullscreen(playerId: PlayerId, fullscreen: boolean): Promise<void> {
  const composition = await compositionFor(playerId);
  const frame = await register.overlayOf('composer', playerId);
  if (!composition || !frame || composition.fullscreen === fullscreen) return;
  await keepComposition({ ...composition, fullscreen });
  await sendMessage('fullscreenChanged', { playerId, fullscreen }, frame);
}

/** Hides the composer of a player; the talk plays on. */
export async function closeComposer(playerId: PlayerId): Promise<void> {
  await browser.storage.session.remove(COMPOSITION + playerId);
  const player = await register.get(playerId);
  if (player) await sendMessage('hideComposer', { playerId }, player);
}

async function askComposer(playerId: PlayerId): Promise<KeyAgain> {
  const frame = await register.overlayOf('composer', playerId);
  if (!frame) return 'close';
  return sendMessage('keyPressedAgain', { playerId }, frame).catch(() => 'close');
}

async function compose(
  db: Notebook,
  playerId: PlayerId,
  { talk: seen, at, wasOpen, fullscreen, doubt, caption }: OpenedComposer,
  pauseWhileTyping: boolean,
): Promise<Composition> {
  const [{ talk }, shortcut] = await Promise.all([describeTalk(db, seen), noteShortcut()]);
  const draft = wasOpen ? undefined : await draftOfTalk(db, talk.id);
  const fresh = { id: uuid() as NoteId, talkId: talk.id, at, text: '' };
  return {
    playerId,
    talk,
    note: draft ? { id: draft.id, talkId: draft.talkId, at: draft.at, text: draft.text } : fresh,
    restored: draft !== undefined,
    pauseWhileTyping,
    fullscreen,
    // A draft has its moment from before.
    ...(doubt && !draft ? { doubt } : {}),
    ...(caption && !draft ? { caption } : {}),
    shortcut,
  };
}

/** What is open in a composer; it asks for it when it has loaded. */
async function keepComposition(composition: Composition): Promise<void> {
  await browser.storage.session.set({ [COMPOSITION + composition.playerId]: composition });
}
