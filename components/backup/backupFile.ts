import type { Notebook, Picture } from '../notebook/database';
import { dataAddress } from '../notebook/keptPictures';
import { allNotesOf } from '../notebook/queries';
import type { TalkId } from '../talks/talk';

/** The first line of a backup. The version grows when an older Talkmark could not read the file. */
export const BACKUP_HEAD = '{"format":"talkmark-backup","version":1,';

/** The tables of a backup, in their order in the file. */
export const BACKUP_TABLES = [
  'talks',
  'notes',
  'drafts',
  'conferences',
  'aliases',
  'pictures',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** A picture as a backup stores it. */
export type BackupPicture = Omit<Picture, 'blob'> & {
  /** A `data:` URL. */
  data: string;
};

/** Records that are read at once; the page stays responsive between two reads. */
const SLICE_LENGTH = 1000;

/** Fewer, because pictures are large. */
const PICTURE_SLICE_LENGTH = 3;

/**
 * Yields a backup in pieces of at most a few megabytes. It is JSON with each record on its own line, so that a
 * reader needs only one line at a time. The same notebook gives the same backup.
 * @param talkIds limits the backup to these talks and what belongs to them
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
  const size = table === 'pictures' ? PICTURE_SLICE_LENGTH : SLICE_LENGTH;
  let lastKey: string | undefined;
  for (;;) {
    const rows = db.table<{ id: string; name: string }, string>(table);
    const rest = lastKey === undefined ? rows.orderBy(':id') : rows.where(':id').above(lastKey);
    const slice = await rest.limit(size).toArray();
    const included = slice.filter(belongs);
    yield table === 'pictures'
      ? await Promise.all(included.map((row) => withDataUrl(row as never)))
      : included;
    const lastRow = slice.at(-1);
    if (!lastRow || slice.length < size) return;
    lastKey = table === 'aliases' ? lastRow.name : lastRow.id;
  }
}

async function idsOfNotes(db: Notebook, talkIds: ReadonlySet<TalkId>): Promise<Set<string>> {
  const ids = await Promise.all([...talkIds].map((id) => allNotesOf(db, id).primaryKeys()));
  return new Set<string>(ids.flat());
}

async function withDataUrl({ blob, ...picture }: Picture): Promise<BackupPicture> {
  return { ...picture, data: await dataAddress(blob) };
}

/**
 * Returns the name of a backup file, such as `Talkmark 2026-11-25.json`, with the day in the user's time zone.
 * @param now milliseconds since the epoch
 */
export function backupName(now: number): string {
  const date = new Date(now);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `Talkmark ${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}.json`;
}
