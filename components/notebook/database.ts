import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Conference } from '../talks/conference';
import type { Talk, TalkId } from '../talks/talk';
import type { Draft, Note, NoteId } from './note';

/** Another name of a talk: the id of an earlier upload, an address, or a talk of the catalogue. */
export interface Alias {
  /** `youtube:<superseded id>`, an address, or `catalogue:<key>`. */
  name: string;
  talkId: TalkId;
  createdAt: number;
}

/** A picture that belongs to a note, such as a frame of the video. */
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

/** Everything that one import changed, so that it can be undone as a whole. */
export interface ImportRecord {
  id: string;
  fileName: string;
  format: string;
  createdAt: number;
  /** Ids of the added records; with `updatedAt` where the user can change the record later. */
  added: {
    notes: [id: string, updatedAt: number][];
    talks: [id: string, updatedAt: number][];
    conferences: [id: string, updatedAt: number][];
    drafts: string[];
    aliases: string[];
    pictures: string[];
  };
  /** Ids of the changed records. */
  changed: [id: string, updatedAt: number][];
  /** The changed records as they were before. */
  before: { notes: Note[]; talks: Talk[]; conferences: Conference[] };
  undoneAt?: number;
}

/**
 * Everything that Talkmark stores, on this computer only. Only the background writes, except for imports:
 * a file's contents are too large for a message, so the page that reads the file writes them.
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
 * Opens the notebook of this browser profile. Every write asks for strict durability, in Firefox too:
 * with the default a power cut loses acknowledged notes of the last seconds.
 */
export function openNotebook(name = 'talkmark'): Notebook {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Notebook;
  reopenAfterFailure(db);
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
 * Lets a database that failed to open be opened again. Dexie does not retry after a failure (4.4.7,
 * 2026-11-25): after a full disk the notebook would stay closed until the browser restarts, even once
 * there is space again.
 */
function reopenAfterFailure(db: Dexie): void {
  const open = db.open.bind(db);
  db.open = () =>
    open().catch((error: unknown) => {
      // Deferred until all waiting requests have failed. Otherwise each of them would open it once more.
      setTimeout(() => {
        if (!db.isOpen()) db.close({ disableAutoOpen: false });
      });
      throw error;
    });
}
