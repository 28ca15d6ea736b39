import type { Notebook } from '../notebook/database';
import type { MessageKey } from '../ui/i18n';
import { contentsOf, type ForeignNote, type ForeignTalk } from './foreign';
import { isBackup, readBackup } from './formats/backup';
import { fromCues } from './formats/cues';
import { fromMarkdownNotes } from './formats/markdown';
import { addressIn, fromTimedLines } from './formats/timedLines';
import { fromTimeTags } from './formats/timeTags';
import { fromVideoNotes } from './formats/videoNotes';
import { fromYiNote } from './formats/yiNote';
import { BadFile, type Contents, parseJson } from './importContents';

/** Bytes; other files than our own are read at once. */
const MOST_AT_ONCE = 50_000_000;

/** Bytes that say what a file is. */
const START = 200;

interface Reading {
  db: Notebook;
  /** Of the talk, for files that do not name it; empty where it is not known. */
  address: string;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
}

/**
 * Reads a file, whatever it is, and checks it; the notebook is not changed.
 * @throws BadFile
 */
export async function readFile(
  file: Blob,
  { db, address, now, signal }: Reading,
): Promise<Contents> {
  if (file.size === 0) throw new BadFile('empty');
  if (isBackup(await file.slice(0, START).text())) return readBackup(file, signal);
  if (file.size > MOST_AT_ONCE) throw new BadFile('tooLarge');
  const text = await textOf(file);
  const found = await talksIn(text, address);
  return contentsOf(db, found.format, found.talks, now);
}

async function textOf(file: Blob): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new BadFile('unknown');
  }
}

async function talksIn(
  text: string,
  address: string,
): Promise<{ format: MessageKey; talks: ForeignTalk[] }> {
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  const cues = await fromCues(text);
  if (cues) return { format: 'importCues', talks: [ofOneTalk(cues, address)] };
  const markdown = fromMarkdownNotes(text);
  if (markdown) return { format: 'formatMarkdown', talks: markdown };
  const timeTags = fromTimeTags(text);
  if (timeTags) return { format: 'importTimeTags', talks: timeTags };
  const lines = fromTimedLines(text);
  if (!lines) throw new BadFile('unknown');
  return { format: 'importLines', talks: [ofOneTalk(lines, address || (addressIn(text) ?? ''))] };
}

function fromJson(text: string): { format: MessageKey; talks: ForeignTalk[] } {
  const json = parseJson(text);
  const yiNote = fromYiNote(json);
  if (yiNote) return { format: 'importYiNote', talks: yiNote };
  const videoNotes = fromVideoNotes(json);
  if (videoNotes) return { format: 'importVideoNotes', talks: videoNotes };
  throw new BadFile('unknown');
}

function ofOneTalk(notes: ForeignNote[], url: string): ForeignTalk {
  return { url, title: '', notes };
}
