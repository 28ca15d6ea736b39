import { v7 as uuid } from 'uuid';
import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { TalkMoment } from '../messages/toPlayer';
import { editNote } from '../notebook/changeNote';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import type { Note, NoteId } from '../notebook/note';
import { notesOfTalk } from '../notebook/queries';
import { saveNote } from '../notebook/saveNote';
import { composers, openNotes, playerRegistry } from '../players/playerRegistry';
import { askPlayerOfTab, type ReachedPlayer } from '../players/reachPlayers';
import { spokenTimestamp } from '../talks/timestamp';
import { changes } from './noteHistory';
import { redrawMarks } from './servePlayers';

/**
 * Saves the moment of a key press as a note without text, at once.
 * @param pressedAt milliseconds since the epoch
 * @returns false where the tab has no video
 * @throws UnreachableError
 */
export async function bookmark(db: Notebook, tabId: number, pressedAt: number): Promise<boolean> {
  const frozen = await freezeInTab(tabId, pressedAt);
  if (!frozen) return false;
  const { player, moment } = frozen;
  const { talk } = await describeTalk(db, moment.talk);
  const id = uuid() as NoteId;
  const draft = { id, talkId: talk.id, at: moment.at, text: '' };
  const saved = await saveNote(db, draft, talk, Date.now());
  await changes.record({ what: 'saved', ...saved });
  // A player that was injected just now is not registered yet, and from now on its talk is known.
  await playerRegistry.locked(player.playerId, async () =>
    playerRegistry.fileUnder(player, talk.id),
  );
  await say(db, player, saved.after, 'bookmarkSaved');
  return true;
}

/**
 * Ends a range at the moment of a key press: that of the open note, else that of the note written
 * last.
 * @returns false where the tab has no video
 * @throws UnreachableError
 */
export async function endRange(db: Notebook, tabId: number, pressedAt: number): Promise<boolean> {
  const frozen = await freezeInTab(tabId, pressedAt);
  if (!frozen) return false;
  const { player, moment } = frozen;
  const { playerId } = player;
  const open = await openNotes.get(playerId);
  const composer = open && (await composers.get(playerId));
  if (composer) {
    // The page may show another talk by now, whose moments are not the note's.
    const isSame = open.composition.seenTalk === moment.talk.id;
    if (isSame) await sendMessage('rangeEnds', { playerId, at: moment.at }, composer);
    return true;
  }
  const { talk } = await describeTalk(db, moment.talk);
  const note = lastBefore(await notesOfTalk(db, talk.id), moment.at);
  if (!note) return true;
  const edited = await editNote(db, { id: note.id, until: moment.at }, Date.now());
  await changes.record({ what: 'edited', ...edited });
  await say(db, player, edited.after, 'rangeEnded');
  return true;
}

/** Returns the note written last that begins before a moment, in seconds: a range cannot end before it begins. */
export function lastBefore(notes: readonly Note[], at: number): Note | undefined {
  return notes
    .filter((note) => note.at < at)
    .reduce<Note | undefined>(
      (last, note) => (last && last.createdAt > note.createdAt ? last : note),
      undefined,
    );
}

/**
 * Returns the moment of a key press in the talk of a tab.
 * @param pressedAt milliseconds since the epoch
 * @returns undefined where the tab has no video
 * @throws UnreachableError
 */
export async function freezeInTab(
  tabId: number,
  pressedAt: number,
): Promise<{ player: ReachedPlayer; moment: TalkMoment } | undefined> {
  return askPlayerOfTab(tabId, async (player) => {
    const { playerId } = player;
    return { player, moment: await sendMessage('freezeMoment', { playerId, pressedAt }, player) };
  });
}

/** Announces a sentence about a note to screen readers, and shows the note at its mark. */
async function say(
  db: Notebook,
  { playerId, tabId, frameId }: ReachedPlayer,
  { id, at, until, talkId }: Note,
  sentence: 'bookmarkSaved' | 'rangeEnded',
): Promise<void> {
  const language = browser.i18n.getMessage('languageTag');
  const times = [at, until ?? at].map((time) => spokenTimestamp(time, language));
  await redrawMarks(db, talkId);
  const said = browser.i18n.getMessage(sentence, times);
  // The note is kept, whether or not the page is there to announce it.
  await sendMessage('announce', { playerId, said, noteId: id }, { tabId, frameId }).catch(() => {});
}
