import type { Table } from 'dexie';
import type { ImportRecord, Notebook } from '../notes/database';
import type { NoteId } from '../notes/note';
import { allNotesOf } from '../notes/queries';
import type { TalkId } from '../talks/talk';
import type { Contents } from './contents';
import { inSlices } from './inSlices';
import { type ImportPlan, planOf } from './plan';

/** Thrown where the import was taken back meanwhile, or was never made. */
class NoSuchImport extends Error {
  constructor(id: string) {
    super(`There is no import ${id} to be taken back.`);
    this.name = 'NoSuchImport';
  }
}

/** Pictures are large: so many are written at once. */
const PICTURES = 20;

interface Applying {
  fileName: string;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
  /** Told how much of it is done, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Takes what a file has into the notebook, all or nothing, so that it can be taken back as one. It is compared
 * once more: notes may have been written since the user saw what it would do.
 * @throws the signal's reason; nothing was changed then
 */
export async function applyImport(
  db: Notebook,
  contents: Contents,
  { fileName, now, signal, onProgress }: Applying,
): Promise<ImportPlan> {
  return db.transaction('rw', tablesOf(db), async () => {
    const plan = await planOf(db, contents);
    const writes: [table: string, records: readonly object[]][] = [
      ['talks', [...plan.talks.add, ...plan.talks.change]],
      ['notes', [...plan.notes.add, ...plan.notes.change]],
      ['conferences', [...plan.conferences.add, ...plan.conferences.change]],
      ['drafts', plan.drafts],
      ['aliases', plan.aliases],
      ['pictures', plan.pictures],
    ];
    const total = writes.reduce((sum, [, records]) => sum + records.length, 0);
    let done = 0;
    for (const [table, records] of writes) {
      const write = async (slice: readonly object[]): Promise<void> => {
        signal.throwIfAborted();
        await db.table(table).bulkPut(slice);
        done += slice.length;
        onProgress(done / total);
      };
      await inSlices(records, write, table === 'pictures' ? PICTURES : undefined);
    }
    await db.imports.put(recordOf(plan, contents, fileName, now));
    return plan;
  });
}

/**
 * Takes an import back: what it added goes, what it changed is as it was, but for what was changed since.
 * @returns the talks whose notes it was about
 * @throws NoSuchImport
 */
export async function undoImport(db: Notebook, id: string, now: number): Promise<TalkId[]> {
  return db.transaction('rw', tablesOf(db), async () => {
    const record = await db.imports.get(id);
    if (!record || record.undoneAt !== undefined) throw new NoSuchImport(id);
    const { added, before } = record;
    const changed = new Map(record.changed);
    const talkIds = await talksOfNotes(db, [...added.notes, ...record.changed]);
    const kept = await removeUnchanged(db.table('notes'), added.notes);
    await removeUnchanged(db.table('conferences'), added.conferences);
    await db.table('drafts').bulkDelete(added.drafts);
    await db.aliases.bulkDelete(added.aliases);
    const pictures = await db.pictures.bulkGet(added.pictures);
    const gone = pictures.flatMap((one) => (one && !kept.has(one.noteId) ? [one.id] : []));
    await db.pictures.bulkDelete(gone);
    await removeEmptyTalks(db, added.talks);
    await restoreUnchanged(db.table('talks'), before.talks, changed);
    await restoreUnchanged(db.table('notes'), before.notes, changed);
    await restoreUnchanged(db.table('conferences'), before.conferences, changed);
    await db.imports.put({ ...record, undoneAt: now });
    return talkIds;
  });
}

async function talksOfNotes(db: Notebook, stamps: readonly Stamp[]): Promise<TalkId[]> {
  const talkIds = new Set<TalkId>();
  await inSlices(stamps, async (slice) => {
    const notes = await db.notes.bulkGet(slice.map(([id]) => id as NoteId));
    for (const note of notes) if (note) talkIds.add(note.talkId);
  });
  return [...talkIds];
}

function tablesOf(db: Notebook): Table[] {
  const { talks, notes, drafts, conferences, aliases, pictures, imports } = db;
  return [talks, notes, drafts, conferences, aliases, pictures, imports];
}

function recordOf(
  { notes, talks, conferences, ...others }: ImportPlan,
  { format }: Contents,
  fileName: string,
  now: number,
): ImportRecord {
  const stamps = (records: readonly Stamped[]): Stamp[] => {
    return records.map(({ id, updatedAt }) => [id, updatedAt]);
  };
  return {
    id: crypto.randomUUID(),
    fileName,
    format,
    createdAt: now,
    added: {
      notes: stamps(notes.add),
      talks: stamps(talks.add),
      conferences: stamps(conferences.add),
      drafts: others.drafts.map(({ id }) => id),
      aliases: others.aliases.map(({ name }) => name),
      pictures: others.pictures.map(({ id }) => id),
    },
    changed: stamps([...notes.change, ...talks.change, ...conferences.change]),
    before: { notes: notes.before, talks: talks.before, conferences: conferences.before },
  };
}

interface Stamped {
  id: string;
  updatedAt: number;
}
type Stamp = [id: string, updatedAt: number];

/** @returns the ids of those that were changed since, and stay */
async function removeUnchanged(
  table: Table<Stamped, string>,
  added: readonly Stamp[],
): Promise<Set<string>> {
  const changed = new Set<string>();
  await inSlices(added, async (slice) => {
    const stored = await table.bulkGet(slice.map(([id]) => id));
    const isSame = slice.map(([, stamp], place) => stored[place]?.updatedAt === stamp);
    for (const [place, [id]] of slice.entries()) if (!isSame[place]) changed.add(id);
    await table.bulkDelete(slice.filter((_, place) => isSame[place]).map(([id]) => id));
  });
  return changed;
}

/** A talk that has notes by now stays. */
async function removeEmptyTalks(db: Notebook, added: readonly Stamp[]): Promise<void> {
  const counts = await Promise.all(added.map(async ([id]) => allNotesOf(db, id).count()));
  await removeUnchanged(
    db.table('talks'),
    added.filter((_, place) => counts[place] === 0),
  );
}

async function restoreUnchanged(
  table: Table<Stamped, string>,
  before: readonly Stamped[],
  changed: ReadonlyMap<string, number>,
): Promise<void> {
  await inSlices(before, async (slice) => {
    const stored = await table.bulkGet(slice.map(({ id }) => id));
    await table.bulkPut(
      slice.filter(({ id }, place) => stored[place]?.updatedAt === changed.get(id)),
    );
  });
}
