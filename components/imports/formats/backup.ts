import * as v from 'valibot';
import { BACKUP_HEAD, BACKUP_TABLES, type BackupTable } from '../../backup/backupFile';
import { createYielder } from '../../files/yielder';
import { blobOf } from '../../notebook/storedPictures';
import { BadFileError, parseJson } from '../badFile';
import { type Contents, type FilePicture, emptyContents } from '../importContents';
import { type FileLine, linesOf } from '../linesOf';
import {
  AliasRecord,
  ConferenceRecord,
  DraftRecord,
  NoteRecord,
  PictureRecord,
  TalkRecord,
} from '../recordSchemas';

/** True when the start of a file is that of a Talkmark backup. */
export function isBackup(start: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"talkmark-backup"/.test(start);
}

/**
 * Reads a backup line by line, so that the texts of its pictures are never in memory together.
 * @throws BadFileError if a record is invalid or the end is missing
 */
export async function readBackup(file: Blob, signal: AbortSignal): Promise<Contents> {
  const contents = emptyContents('importBackup', true);
  const lines = linesOf(file, signal);
  const first: IteratorResult<FileLine, undefined> = await lines.next();
  const head = first.value?.text ?? '';
  if (Number(/"version"\s*:\s*(\d+)/.exec(head)?.[1] ?? 1) > 1) throw new BadFileError('newer');
  if (head !== BACKUP_HEAD) return readWhole(file, contents);
  let table: BackupTable | undefined;
  let isClosed = false;
  const maybeYield = createYielder();
  for await (const { text, from, to } of lines) {
    await maybeYield();
    const openedTable = /^"(\w+)":\[$/.exec(text)?.[1];
    if (isClosed && text !== '') throw new BadFileError('damaged');
    else if (openedTable !== undefined) table = tableNamed(openedTable);
    else if (text === '],' || text === ']') table = undefined;
    else if (text === '}') isClosed = true;
    else if (table && text !== '') {
      const readAgain = async () => recordIn(await file.slice(from, to).text());
      addRecord(contents, table, recordIn(text), readAgain);
    } else if (text !== '') throw new BadFileError('damaged');
  }
  if (!isClosed) throw new BadFileError('damaged');
  return contents;
}

/** A backup that another program has reformatted is read into memory as a whole. */
const MAX_WHOLE_FILE_BYTES = 100_000_000;

async function readWhole(file: Blob, contents: Contents): Promise<Contents> {
  if (file.size > MAX_WHOLE_FILE_BYTES) throw new BadFileError('tooLarge');
  const whole = v.safeParse(WholeBackup, parseJson(await file.text()));
  if (!whole.success) throw new BadFileError('damaged');
  if (whole.output.version !== 1) throw new BadFileError('newer');
  for (const table of BACKUP_TABLES) {
    for (const record of whole.output[table] ?? [])
      addRecord(contents, table, record, async () => record);
  }
  return contents;
}

const Records = v.exactOptional(v.array(v.unknown()));
const WholeBackup = v.object({
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
  if (!table) throw new BadFileError('damaged');
  return table;
}

function recordIn(line: string): unknown {
  return parseJson(line.replace(/,$/, ''));
}

/** Adds a record to the contents. @param readAgain reads the record from the file again */
function addRecord(
  contents: Contents,
  table: BackupTable,
  record: unknown,
  readAgain: () => Promise<unknown>,
): void {
  if (table === 'talks') contents.talks.push(validated(TalkRecord, record));
  else if (table === 'notes') contents.notes.push(validated(NoteRecord, record));
  else if (table === 'drafts') contents.drafts.push(validated(DraftRecord, record));
  else if (table === 'conferences') contents.conferences.push(validated(ConferenceRecord, record));
  else if (table === 'aliases') contents.aliases.push(validated(AliasRecord, record));
  else contents.pictures.push(pictureOf(record, readAgain));
}

function pictureOf(record: unknown, readAgain: () => Promise<unknown>): FilePicture {
  const { data: _, ...picture } = validated(PictureRecord, record);
  return { ...picture, read: async () => blobOf(validated(PictureRecord, await readAgain()).data) };
}

function validated<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T {
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (!result.success) throw new BadFileError('damaged');
  return result.output;
}
