import type { Table } from 'dexie';
import type { ImportRecord, Notebook } from '../notebook/database';
import { whileImporting } from '../notebook/importLock';
import { forgetSearched } from '../notebook/searchDatabase';
import type { Contents, FilePicture } from './importContents';
import { inSlices } from './inSlices';
import { absentPictures, type ImportPlan, planOf } from './planImport';
import { removeStaged, stagePictures } from './stagePictures';

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
  options: Applying,
): Promise<ImportPlan> {
  const { signal, onProgress } = options;
  return whileImporting(signal, async () => {
    const pictures = await absentPictures(db, contents);
    const total = countOf(contents) + pictures.length;
    const tell = (done: number): void => onProgress(Math.min(1, done / total));
    await stagePictures(db, pictures, { signal, onProgress: tell });
    const onRecords = (count: number): void => tell(pictures.length + count);
    const recording = { ...options, onProgress: onRecords };
    const plan = await applyRecords(db, contents, pictures, recording).catch(async (error) => {
      await removeStaged(db, pictures);
      throw error;
    });
    await forgetSearched();
    return plan;
  });
}

/** The records of a file, at the most so many are written, but for pictures. */
function countOf({ talks, notes, conferences, drafts, aliases }: Contents): number {
  const lists = [talks, notes, conferences, drafts, aliases];
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Everything but the pictures, which are there by now. */
function applyRecords(
  db: Notebook,
  contents: Contents,
  pictures: FilePicture[],
  { fileName, now, signal, onProgress }: Applying,
): Promise<ImportPlan> {
  return db.transaction('rw', tablesOf(db), async () => {
    const plan = { ...(await planOf(db, contents)), pictures };
    const writes: [table: string, records: readonly object[]][] = [
      ['talks', [...plan.talks.add, ...plan.talks.change]],
      ['notes', [...plan.notes.add, ...plan.notes.change]],
      ['conferences', [...plan.conferences.add, ...plan.conferences.change]],
      ['drafts', plan.drafts],
      ['aliases', plan.aliases],
    ];
    let done = 0;
    for (const [table, records] of writes) {
      await inSlices(records, async (slice) => {
        signal.throwIfAborted();
        await db.table(table).bulkPut(slice);
        done += slice.length;
        onProgress(done);
      });
    }
    await db.imports.put(recordOf(plan, contents, fileName, now));
    return plan;
  });
}

/** What an import writes. */
export function tablesOf(db: Notebook): Table[] {
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

export interface Stamped {
  id: string;
  updatedAt: number;
}
export type Stamp = [id: string, updatedAt: number];
