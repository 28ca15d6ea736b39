import { parseSpan } from '../../talks/timestamp';
import type { ForeignNote } from '../foreign';

/** `12:34 text`, with or without a bullet or brackets; a range has a dash. */
const LINE =
  /^\s*(?:[-*•]\s+)?[[(]?(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d+)?(?:\s?[-–—]\s?\d{1,3}(?::\d{1,2}){1,2})?)[\])]?(?:\s*[-–—:|]\s+|\s+|$)(.*)$/;

/** Lines that begin with a moment as notes; what stands below one goes with it. Undefined where none does. */
export function fromTimedLines(text: string): ForeignNote[] | undefined {
  const notes: ForeignNote[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, when = '', said = ''] = LINE.exec(line) ?? [];
    const span = when === '' ? undefined : parseSpan(when);
    const last = notes.at(-1);
    if (span) notes.push({ ...span, text: said });
    else if (last && line.trim() !== '') last.text = `${last.text}\n${line.trim()}`;
  }
  return notes.length > 0 ? notes : undefined;
}

/** The first address in a text, for notes that come with a link to their talk. */
export function addressIn(text: string): string | undefined {
  return /https?:\/\/[^\s<>()"\]]+/.exec(text)?.[0];
}
