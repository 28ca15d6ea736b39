import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Conference } from '../talks/conference';
import type { Talk, TalkId } from '../talks/talk';
import type { Draft, Note, NoteId } from './note';

/** Another name of a talk: a superseded video id, an address, or a talk of the catalogue. */
export interface Alias {
  /** `youtube:<superseded id>`, an address, or `catalogue:<key>`. */
  name: string;
  talkId: TalkId;
  createdAt: number;
}

/** A frame of the video or another picture that belongs to a note. */
export interface Picture {
  id: string;
  noteId: NoteId;
  blob: Blob;
  /** Pixels. */
  width: number;
  height: number;
  alt?: string;
  credit?: string;
  createdAt: number;
}

/** What an import did, so that it can be undone as one. */
export interface ImportRecord {
  id: string;
  fileName: string;
  format: string;
  createdAt: number;
  /** What was added: ids, and where they can be changed, when they last had been. */
  added: {
    notes: [id: string, updatedAt: number][];
    talks: [id: string, updatedAt: number][];
    conferences: [id: string, updatedAt: number][];
    drafts: string[];
    aliases: string[];
    pictures: string[];
  };
  /** The same of what was changed, and how that was before. */
  changed: [id: string, updatedAt: number][];
  before: { notes: Note[]; talks: Talk[]; conferences: Conference[] };
  undoneAt?: number;
}

/**
 * Everything Talkmark keeps, on this computer only. The background alone writes it, but for imports: the
 * page that reads a file writes it, since no message can carry so much.
 */
export type Notebook = Dexie & {
  notes: EntityTable<Note, 'id'>;
  talks: EntityTable<Talk, 'id'>;
  conferences: EntityTable<Conference, 'id'>;
  aliases: EntityTable<Alias, 'name'>;
  drafts: Table<Draft, NoteId>;
  pictures: EntityTable<Picture, 'id'>;
  imports: EntityTable<ImportRecord, 'id'>;
};

/**
 * Opens the notebook of this browser profile. Every write asks for strict durability, in Firefox
 * too: with the default a power cut takes the acknowledged notes of the last seconds.
 */
export function openNotebook(name = 'talkmark'): Notebook {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Notebook;
  tryAgain(db);
  db.version(1).stores({
    notes: 'id, [talkId+at], createdAt, updatedAt, deletedAt',
    talks: 'id, updatedAt, deletedAt',
    conferences: 'id, [name+edition]',
    aliases: 'name, talkId',
    drafts: 'id, [talkId+updatedAt], updatedAt',
    pictures: 'id, noteId',
    imports: 'id, createdAt',
  });
  return db;
}

/**
 * Dexie does not try again once an opening has failed (4.4.7, 2026-11-25): after a full disk the notebook would stay
 * closed until the browser starts anew, though there is room by now.
 */
function tryAgain(db: Dexie): void {
  const open = db.open.bind(db);
  db.open = () =>
    open().catch((error: unknown) => {
      // Once all that waited for it have failed: what begins before would be opening it again and again.
      setTimeout(() => {
        if (!db.isOpen()) db.close({ disableAutoOpen: false });
      });
      throw error;
    });
}
