import type { Notebook, Picture } from '../notebook/database';
import { dataAddress } from '../notebook/keptPictures';
import { allNotesOf } from '../notebook/queries';
import type { TalkId } from '../talks/talk';

/** What a backup begins with; the number grows when a reader of before could not read it. */
export const BACKUP_HEAD = '{"format":"talkmark-backup","version":1,';

/** What a backup has, in its order. */
export const BACKUP_TABLES = [
  'talks',
  'notes',
  'drafts',
  'conferences',
  'aliases',
  'pictures',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** A picture in a backup. */
export type BackedUpPicture = Omit<Picture, 'blob'> & {
  /** A `data:` address. */
  data: string;
};

/** Records that are read at once: the page answers between one read and the next. */
const SLICE = 1000;

/** Pictures are large. */
const PICTURES = 3;

/**
 * A backup, piece by piece, none of them larger than a few megabytes: JSON, each record on a line of its
 * own, so that a reader needs no more than a line at once. The same notebook gives the same backup.
 * @param talkIds of these talks alone, with what belongs to them; of all without it
 */
export async function* backupOf(
  db: Notebook,
  talkIds?: ReadonlySet<TalkId>,
): AsyncGenerator<string> {
  yield `${BACKUP_HEAD}\n`;
  for (const table of BACKUP_TABLES) {
    const isLast = table === BACKUP_TABLES.at(-1);
    let isFirst = true;
    yield `"${table}":[`;
    for await (const records of recordsOf(db, table, talkIds)) {
      const lines = records.map((record) => JSON.stringify(record));
      if (lines.length > 0) yield `${isFirst ? '' : ','}\n${lines.join(',\n')}`;
      isFirst &&= lines.length === 0;
    }
    yield `\n]${isLast ? '' : ','}\n`;
  }
  yield '}\n';
}

async function* recordsOf(
  db: Notebook,
  table: BackupTable,
  talkIds: ReadonlySet<TalkId> | undefined,
): AsyncGenerator<object[]> {
  const noteIds = table === 'pictures' && talkIds ? await idsOfNotes(db, talkIds) : undefined;
  const belongs = (record: { id?: string; talkId?: TalkId; noteId?: string }): boolean => {
    if (!talkIds) return true;
    if (table === 'talks') return talkIds.has(record.id as TalkId);
    if (table === 'pictures') return noteIds?.has(record.noteId ?? '') ?? false;
    return record.talkId !== undefined && talkIds.has(record.talkId);
  };
  const size = table === 'pictures' ? PICTURES : SLICE;
  let last: string | undefined;
  for (;;) {
    const rows = db.table<{ id: string; name: string }, string>(table);
    const from = last === undefined ? rows.orderBy(':id') : rows.where(':id').above(last);
    const slice = await from.limit(size).toArray();
    const kept = slice.filter(belongs);
    yield table === 'pictures' ? await Promise.all(kept.map((row) => written(row as never))) : kept;
    const end = slice.at(-1);
    if (!end || slice.length < size) return;
    last = table === 'aliases' ? end.name : end.id;
  }
}

async function idsOfNotes(db: Notebook, talkIds: ReadonlySet<TalkId>): Promise<Set<string>> {
  const ids = await Promise.all([...talkIds].map((id) => allNotesOf(db, id).primaryKeys()));
  return new Set<string>(ids.flat());
}

async function written({ blob, ...picture }: Picture): Promise<BackedUpPicture> {
  return { ...picture, data: await dataAddress(blob) };
}
