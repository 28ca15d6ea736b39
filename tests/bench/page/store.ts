import { openNotebook } from '../../../components/notebook/database';
import type { Note, NoteId } from '../../../components/notebook/note';
import { latestNotes, notesOfTalk } from '../../../components/notebook/queries';
import { readCorpus, refreshCorpus } from '../../../components/search/corpus';
import { find } from '../../../components/search/find';
import { readKeptNotes } from '../../../components/search/keptNotes';
import { parseQuery } from '../../../components/search/query';
import type { TalkId } from '../../../components/talks/talk';

// The functions that `npm run bench` runs in a page of the extension: Talkmark's own reads and writes, the method of
// other tools, and the best that the browser's database can do. Each function returns milliseconds.

const db = openNotebook();
const talkId = 'youtube:bench000007' as TalkId;

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function done(request: IDBRequest | IDBTransaction): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener(request instanceof IDBRequest ? 'success' : 'complete', resolve);
    request.addEventListener('error', () => reject(new Error('The database says no.')));
  });
}

/** Returns the same database without Dexie. */
async function raw(): Promise<IDBDatabase> {
  await db.open();
  return db.backendDB();
}

function aNote(number: number): Note {
  const times = { createdAt: number, updatedAt: number };
  const text = 'as long as a note is that is typed while one listens, no more than this';
  return { id: crypto.randomUUID() as NoteId, talkId, at: number, text, pictureIds: [], ...times };
}

/** Writes one note with Dexie, as the background does. */
export async function dexiePut(): Promise<number> {
  const note = aNote(1);
  const taken = await time(() => db.notes.put(note));
  await db.notes.delete(note.id);
  return taken;
}

/** Does the same with the browser's own interface and the same durability. */
export async function rawPut(): Promise<number> {
  const note = aNote(1);
  const own = await raw();
  const taken = await time(async () => {
    const writing = own.transaction(['notes'], 'readwrite', { durability: 'strict' });
    writing.objectStore('notes').put(note);
    await done(writing);
  });
  await db.notes.delete(note.id);
  return taken;
}

/** Saves a note with the composer's message, until the confirmation. */
export async function save(): Promise<number> {
  const { chrome: browser } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ err?: unknown }> } };
  };
  const url = `https://www.youtube.com/watch?v=${talkId.slice(8)}`;
  const { createdAt: _c, updatedAt: _u, ...note } = aNote(1);
  const data = { note, talk: { id: talkId, url, guesses: {} }, pageAtKey: '' };
  const taken = await time(async () => {
    const message = { id: 1, type: 'saveNote', data, timestamp: Date.now() };
    const answer = await browser.runtime.sendMessage(message);
    if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
  });
  await db.notes.delete(note.id);
  return taken;
}

/**
 * Saves as other tools do: reads all notes of one key, adds one, writes all.
 * @param count number of notes under the key
 */
export async function savePeer(count: number): Promise<number> {
  const { chrome: browser } = globalThis as unknown as {
    chrome: {
      storage: {
        local: {
          get(key: string): Promise<Record<string, Note[]>>;
          set(values: object): Promise<void>;
          remove(key: string): Promise<void>;
        };
      };
    };
  };
  const { local } = browser.storage;
  const key = 'bench';
  const { [key]: there } = await local.get(key);
  if (there?.length !== count) {
    await local.set({ [key]: Array.from({ length: count }, (_, number) => aNote(number)) });
  }
  const taken = await time(async () => {
    const { [key]: notes = [] } = await local.get(key);
    notes.push(aNote(1));
    await local.set({ [key]: notes });
  });
  await local.remove(key);
  return taken;
}

export async function listTalk(): Promise<number> {
  return time(() => notesOfTalk(db, talkId));
}

export async function latest(): Promise<number> {
  return time(() => latestNotes(db, 50));
}

/** Lists as other tools do: reads everything and filters the notes of one video. */
export async function listPeer(): Promise<number> {
  return time(async () => {
    const own = await raw();
    const all = own.transaction(['notes']).objectStore('notes').getAll();
    await done(all);
    return (all.result as Note[]).filter((note) => note.talkId === talkId);
  });
}

/** Reads one record that does not exist, which is the fastest possible read. */
export async function readNothing(): Promise<number> {
  const own = await raw();
  return time(() => done(own.transaction(['notes']).objectStore('notes').get('none')));
}

export async function countAll(): Promise<number> {
  return time(() => db.notes.count());
}

export async function countPictures(): Promise<number> {
  return db.pictures.count();
}

/** Returns the bytes of everything that Talkmark stores. */
export async function bytesStored(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Reads all notes, which every export has to do. */
export async function readAll(): Promise<number> {
  return time(() => db.notes.toArray());
}

/** Exports as other tools do: holds everything in memory and serialises it at once. */
export async function exportPeer(): Promise<number> {
  return time(async () => new Blob([JSON.stringify(await db.notes.toArray())]));
}

/** Searches in a page that has just opened. */
export async function searchCold(words: string): Promise<number> {
  return time(async () => {
    const { kept } = await readKeptNotes();
    return find(await refreshCorpus(db, kept), parseQuery(words));
  });
}

/** Searches for the first time ever, which also stores the copy for later searches. */
export async function searchFirst(words: string): Promise<number> {
  return time(async () => {
    const { keeper } = await readKeptNotes();
    return find(await readCorpus(db, keeper), parseQuery(words));
  });
}

/** Searches as other tools do: note by note, newest first, until there are fifty results. */
export async function searchPeer(words: string): Promise<number> {
  return time(() => {
    const newest = db.notes.orderBy('createdAt').reverse();
    return newest
      .filter(({ text }) => text.toLowerCase().includes(words))
      .limit(50)
      .toArray();
  });
}

/** Searches in memory after each further letter. */
export async function searchNext(typed: string): Promise<number[]> {
  const corpus = await readCorpus(db);
  const taken: number[] = [];
  for (let length = 2; length <= typed.length; length += 1) {
    const query = parseQuery(typed.slice(0, length));
    taken.push(await time(async () => find(corpus, query)));
  }
  return taken;
}
