import type { Notebook } from '../notebook/database';
import type { MessageKey } from '../ui/i18n';
import { BadFileError, parseJson } from './badFile';
import { contentsOf, type ForeignNote, type ForeignTalk } from './foreignTalks';
import { isBackup, readBackup } from './formats/backup';
import { fromCues } from './formats/cues';
import { fromMarkdownNotes } from './formats/markdown';
import { addressIn, fromTimedLines } from './formats/timedLines';
import { fromTimeTags } from './formats/timeTags';
import { fromVideoNotes } from './formats/videoNotes';
import { fromYiNote } from './formats/yiNote';
import type { Contents } from './importContents';

/** Files of other programs are read into memory as a whole. */
const MAX_FOREIGN_FILE_BYTES = 50_000_000;

/** This many bytes tell whether a file is a backup. */
const HEAD_BYTES = 200;

interface ReadOptions {
  db: Notebook;
  /** The talk's address, for files that do not name it; empty if it is unknown. */
  address: string;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
}

/**
 * Reads a file of any supported format and validates it. The notebook does not change.
 * @throws BadFileError
 */
export async function readFile(
  file: Blob,
  { db, address, now, signal }: ReadOptions,
): Promise<Contents> {
  if (file.size === 0) throw new BadFileError('empty');
  if (isBackup(await file.slice(0, HEAD_BYTES).text())) return readBackup(file, signal);
  if (file.size > MAX_FOREIGN_FILE_BYTES) throw new BadFileError('tooLarge');
  const text = await textOf(file);
  const result = await talksIn(text, address);
  return contentsOf(db, result.format, result.talks, now);
}

async function textOf(file: Blob): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new BadFileError('unknown');
  }
}

async function talksIn(
  text: string,
  address: string,
): Promise<{ format: MessageKey; talks: ForeignTalk[] }> {
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  const cues = await fromCues(text);
  if (cues) return { format: 'importCues', talks: [talkWithNotes(cues, address)] };
  const markdown = fromMarkdownNotes(text);
  if (markdown) return { format: 'formatMarkdown', talks: markdown };
  const timeTags = fromTimeTags(text);
  if (timeTags) return { format: 'importTimeTags', talks: timeTags };
  const lines = fromTimedLines(text);
  if (!lines) throw new BadFileError('unknown');
  return {
    format: 'importLines',
    talks: [talkWithNotes(lines, address || (addressIn(text) ?? ''))],
  };
}

function fromJson(text: string): { format: MessageKey; talks: ForeignTalk[] } {
  const json = parseJson(text);
  const yiNote = fromYiNote(json);
  if (yiNote) return { format: 'importYiNote', talks: yiNote };
  const videoNotes = fromVideoNotes(json);
  if (videoNotes) return { format: 'importVideoNotes', talks: videoNotes };
  throw new BadFileError('unknown');
}

function talkWithNotes(notes: ForeignNote[], url: string): ForeignTalk {
  return { url, title: '', notes };
}
