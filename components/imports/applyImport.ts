import type { Table } from 'dexie';
import type { ImportRecord, Notebook } from '../notebook/database';
import { whileImporting } from '../notebook/importLock';
import { forgetSearched } from '../notebook/searchDatabase';
import type { Contents, FilePicture } from './importContents';
import { inSlices } from './inSlices';
import { missingPictures, type ImportPlan, planImport } from './planImport';
import { removeStaged, stagePictures } from './stagePictures';

interface ApplyOptions {
  fileName: string;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
  /** Called with the done part, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Imports the contents of a file into the notebook, all or nothing, as one import that the user can undo. The plan is
 * made anew: notes may have been written since the user saw the preview.
 * @throws the reason of the signal when it aborts; the notebook is unchanged then
 */
export async function applyImport(
  db: Notebook,
  contents: Contents,
  options: ApplyOptions,
): Promise<ImportPlan> {
  const { signal, onProgress } = options;
  return whileImporting(signal, async () => {
    const pictures = await missingPictures(db, contents);
    const total = recordCount(contents) + pictures.length;
    const report = (doneCount: number): void => onProgress(Math.min(1, doneCount / total));
    await stagePictures(db, pictures, { signal, onProgress: report });
    const onRecords = (count: number): void => report(pictures.length + count);
    const recording = { ...options, onProgress: onRecords };
    const plan = await applyRecords(db, contents, pictures, recording).catch(async (error) => {
      await removeStaged(db, pictures);
      throw error;
    });
    await forgetSearched();
    return plan;
  });
}

/** Returns the number of records in a file without pictures: an import writes at most that many. */
function recordCount({ talks, notes, conferences, drafts, aliases }: Contents): number {
  const lists = [talks, notes, conferences, drafts, aliases];
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Writes all records except the pictures, which are already stored. */
function applyRecords(
  db: Notebook,
  contents: Contents,
  pictures: FilePicture[],
  { fileName, now, signal, onProgress }: ApplyOptions,
): Promise<ImportPlan> {
  return db.transaction('rw', importTables(db), async () => {
    const plan = { ...(await planImport(db, contents)), pictures };
    const writes: [table: string, records: readonly object[]][] = [
      ['talks', [...plan.talks.add, ...plan.talks.change]],
      ['notes', [...plan.notes.add, ...plan.notes.change]],
      ['conferences', [...plan.conferences.add, ...plan.conferences.change]],
      ['drafts', plan.drafts],
      ['aliases', plan.aliases],
    ];
    let doneCount = 0;
    for (const [table, records] of writes) {
      await inSlices(records, async (slice) => {
        signal.throwIfAborted();
        await db.table(table).bulkPut(slice);
        doneCount += slice.length;
        onProgress(doneCount);
      });
    }
    await db.imports.put(recordOf(plan, contents, fileName, now));
    return plan;
  });
}

/** Returns the tables that an import writes to. */
export function importTables(db: Notebook): Table[] {
  const { talks, notes, drafts, conferences, aliases, pictures, imports } = db;
  return [talks, notes, drafts, conferences, aliases, pictures, imports];
}

function recordOf(
  { notes, talks, conferences, ...others }: ImportPlan,
  { format }: Contents,
  fileName: string,
  now: number,
): ImportRecord {
  const stamps = (records: readonly StampedRecord[]): Stamp[] => {
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

/** A record of a table whose changes have a time. */
export interface StampedRecord {
  id: string;
  /** Milliseconds since the epoch. */
  updatedAt: number;
}

/** The version of a record at the time of the import. */
export type Stamp = [id: string, updatedAt: number];
