import fc from 'fast-check';
import { backupOf } from '../../components/backup/backupFile';
import { applyImport } from '../../components/imports/applyImport';
import type { Contents } from '../../components/imports/importContents';
import { readFile } from '../../components/imports/readFile';
import { type Notebook, openNotebook, type Picture } from '../../components/notebook/database';
import type { Note } from '../../components/notebook/note';
import type { Talk, TalkId } from '../../components/talks/talk';
import { hostileStrings } from '../exports/examples';

export const NOW = 1_800_000_000_000;

export function emptyNotebook(): Notebook {
  return openNotebook(`import-${crypto.randomUUID()}`);
}

/** Reads and validates a file as if the user had chosen it. */
export function read(db: Notebook, text: BlobPart, address = ''): Promise<Contents> {
  const { signal } = new AbortController();
  return readFile(new Blob([text]), { db, address, now: NOW, signal });
}

export function apply(db: Notebook, contents: Contents, signal = new AbortController().signal) {
  return applyImport(db, contents, { fileName: 'a file', now: NOW, signal, onProgress: () => {} });
}

export async function take(db: Notebook, text: BlobPart, address = '') {
  return apply(db, await read(db, text, address));
}

export async function backupText(db: Notebook, talkIds?: ReadonlySet<TalkId>): Promise<string> {
  let text = '';
  for await (const part of backupOf(db, talkIds)) text += part;
  return text;
}

/** Returns everything in a notebook except the records of imports. */
export async function everythingIn(db: Notebook): Promise<object> {
  const { talks, notes, drafts, conferences, aliases, pictures } = db;
  const tables = [talks, notes, drafts, conferences, aliases];
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  const pictured = await Promise.all((await pictures.toArray()).map(bytesOf));
  return { rows, pictured };
}

async function bytesOf({ blob, ...picture }: Picture) {
  return { ...picture, type: blob.type, text: await blob.text() };
}

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileStrings));
const time = fc.integer({ min: 1, max: NOW });
const seconds = fc
  .double({ min: 0, max: 10_000, noNaN: true, noDefaultInfinity: true })
  .map(Math.abs);
const talkId = fc.stringMatching(/^[\w-]{11}$/).map((id) => `youtube:${id}` as TalkId);
const optional = { requiredKeys: [] as [] };
const short = anyText.map((text) => text.slice(0, 4000));

const facts = fc.record(
  { title: short, speakers: fc.array(short, { maxLength: 3 }), conference: short, edition: short },
  optional,
);

const talk: fc.Arbitrary<Talk> = fc.record(
  {
    id: talkId,
    url: fc.webUrl(),
    guesses: facts,
    corrections: facts,
    chapters: fc.array(fc.record({ title: short, at: seconds }), { maxLength: 3 }),
    watchedTo: seconds,
    rating: fc.integer({ min: 1, max: 5 }),
    feedback: anyText,
    createdAt: time,
    updatedAt: time,
  },
  { requiredKeys: ['id', 'url', 'guesses', 'corrections', 'chapters', 'createdAt', 'updatedAt'] },
);

const note = fc.record(
  {
    id: fc.uuid({ version: 7 }) as fc.Arbitrary<Note['id']>,
    talkId,
    at: seconds,
    until: seconds,
    text: anyText,
    quote: anyText,
    pictureIds: fc.constant([] as string[]),
    done: fc.boolean(),
    onlyForMe: fc.boolean(),
    createdAt: time,
    updatedAt: time,
    deletedAt: time,
  },
  { requiredKeys: ['id', 'talkId', 'at', 'text', 'pictureIds', 'createdAt', 'updatedAt'] },
);

/** Generates notebooks with talks, notes on some of them, and pictures of some notes. */
export const anyNotebook = fc
  .record({
    talks: fc.uniqueArray(talk, { maxLength: 4, selector: ({ id }) => id }),
    notes: fc.uniqueArray(note, { maxLength: 8, selector: ({ id }) => id }),
    pictures: fc.array(fc.uuid({ version: 4 }), { maxLength: 3 }),
  })
  .map(({ talks, notes, pictures }) => ({
    talks,
    notes: notes.map((each, place) => ({
      ...each,
      ...(talks.length > 0 ? { talkId: talks[place % talks.length]?.id ?? each.talkId } : {}),
    })),
    pictures: pictures.flatMap((id, place): Picture[] => {
      const noteId = notes[place]?.id;
      const blob = new Blob([`bytes of ${id}`], { type: 'image/webp' });
      return noteId ? [{ id, noteId, blob, width: 4, height: 3, createdAt: 1 }] : [];
    }),
  }));

export async function fill(
  db: Notebook,
  { talks, notes, pictures }: { talks: Talk[]; notes: Note[]; pictures: Picture[] },
): Promise<void> {
  await db.talks.bulkPut(talks);
  await db.notes.bulkPut(notes);
  await db.pictures.bulkPut(pictures);
}
