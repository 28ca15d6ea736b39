import * as v from 'valibot';
import { BACKUP_HEAD, BACKUP_TABLES, type BackupTable } from '../../backup/backupFile';
import { blobOf } from '../../notebook/keptPictures';
import { createBreather } from '../../ui/breather';
import { BadFile, type Contents, type FilePicture, noContents, parseJson } from '../importContents';
import { type FileLine, linesOf } from '../linesOf';
import {
  AliasRecord,
  ConferenceRecord,
  DraftRecord,
  NoteRecord,
  PictureRecord,
  TalkRecord,
} from '../records';

/** Whether a file begins as a backup of Talkmark does. */
export function isBackup(start: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"talkmark-backup"/.test(start);
}

/**
 * Reads a backup line by line, so that its pictures are never in memory as text together.
 * @throws BadFile where a record is none, or the end is missing
 */
export async function readBackup(file: Blob, signal: AbortSignal): Promise<Contents> {
  const contents = noContents('importBackup', true);
  const lines = linesOf(file, signal);
  const first: IteratorResult<FileLine, undefined> = await lines.next();
  const head = first.value?.text ?? '';
  if (Number(/"version"\s*:\s*(\d+)/.exec(head)?.[1] ?? 1) > 1) throw new BadFile('newer');
  if (head !== BACKUP_HEAD) return readWhole(file, contents);
  let table: BackupTable | undefined;
  let isClosed = false;
  const breathe = createBreather();
  for await (const { text, from, to } of lines) {
    await breathe();
    const opened = /^"(\w+)":\[$/.exec(text)?.[1];
    if (isClosed && text !== '') throw new BadFile('damaged');
    else if (opened !== undefined) table = tableNamed(opened);
    else if (text === '],' || text === ']') table = undefined;
    else if (text === '}') isClosed = true;
    else if (table && text !== '') {
      const again = async () => recordIn(await file.slice(from, to).text());
      take(contents, table, recordIn(text), again);
    } else if (text !== '') throw new BadFile('damaged');
  }
  if (!isClosed) throw new BadFile('damaged');
  return contents;
}

/** Bytes; a backup that another program wrote anew has to be read at once. */
const MOST_AT_ONCE = 100_000_000;

async function readWhole(file: Blob, contents: Contents): Promise<Contents> {
  if (file.size > MOST_AT_ONCE) throw new BadFile('tooLarge');
  const whole = v.safeParse(Head, parseJson(await file.text()));
  if (!whole.success) throw new BadFile('damaged');
  if (whole.output.version !== 1) throw new BadFile('newer');
  for (const table of BACKUP_TABLES) {
    for (const record of whole.output[table] ?? [])
      take(contents, table, record, async () => record);
  }
  return contents;
}

const Records = v.exactOptional(v.array(v.unknown()));
const Head = v.object({
  format: v.literal('talkmark-backup'),
  version: v.number(),
  talks: Records,
  notes: Records,
  drafts: Records,
  conferences: Records,
  aliases: Records,
  pictures: Records,
});

function tableNamed(name: string): BackupTable {
  const table = BACKUP_TABLES.find((each) => each === name);
  if (!table) throw new BadFile('damaged');
  return table;
}

function recordIn(line: string): unknown {
  return parseJson(line.replace(/,$/, ''));
}

/** @param again reads the record once more */
function take(
  contents: Contents,
  table: BackupTable,
  record: unknown,
  again: () => Promise<unknown>,
): void {
  if (table === 'talks') contents.talks.push(checked(TalkRecord, record));
  else if (table === 'notes') contents.notes.push(checked(NoteRecord, record));
  else if (table === 'drafts') contents.drafts.push(checked(DraftRecord, record));
  else if (table === 'conferences') contents.conferences.push(checked(ConferenceRecord, record));
  else if (table === 'aliases') contents.aliases.push(checked(AliasRecord, record));
  else contents.pictures.push(pictureOf(record, again));
}

function pictureOf(record: unknown, again: () => Promise<unknown>): FilePicture {
  const { data: _, ...picture } = checked(PictureRecord, record);
  return { ...picture, read: async () => blobOf(checked(PictureRecord, await again()).data) };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T {
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (!result.success) throw new BadFile('damaged');
  return result.output;
}
