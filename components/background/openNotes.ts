import { browser } from 'wxt/browser';
import type { Composition } from '../messages/composer';
import type { PlayerId } from '../messages/player';
import type { NoteId } from '../notebook/note';
import { type Frame, OPEN_NOTE } from '../players/register';
import { allEntries, readEntry } from '../players/sessionEntries';

/** What is open in a composer, and where its player is: that one may show another talk by now. */
export interface OpenNote extends Frame {
  composition: Composition;
}

/** The notes that are open in composers, each under its player. */
export const openNotes = {
  async put({ composition, tabId, frameId }: OpenNote): Promise<void> {
    const key = OPEN_NOTE + composition.playerId;
    await browser.storage.session.set({ [key]: { composition, tabId, frameId } });
  },

  async get(playerId: PlayerId): Promise<OpenNote | undefined> {
    return readEntry<OpenNote>(OPEN_NOTE + playerId);
  },

  async drop(playerId: PlayerId): Promise<void> {
    await browser.storage.session.remove(OPEN_NOTE + playerId);
  },

  /** Whether a note is open over another player than this one. */
  async isElsewhere(noteId: NoteId, playerId: PlayerId): Promise<boolean> {
    const all = await allEntries<OpenNote>(OPEN_NOTE);
    return all.some(
      ({ composition }) => composition.note.id === noteId && composition.playerId !== playerId,
    );
  },
};
