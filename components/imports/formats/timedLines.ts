import { parseSpan } from '../../talks/timestamp';
import type { ForeignNote } from '../foreignTalks';

/** `12:34 text`, with or without a bullet or brackets. A range has a dash. */
const TIMED_LINE =
  /^\s*(?:[-*•]\s+)?[[(]?(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d+)?(?:\s?[-–—]\s?\d{1,3}(?::\d{1,2}){1,2})?)[\])]?(?:\s*[-–—:|]\s+|\s+|$)(.*)$/;

/**
 * Returns the lines that begin with a moment as notes; lines below belong to the same note. Returns undefined if no
 * line begins with a moment.
 */
export function fromTimedLines(text: string): ForeignNote[] | undefined {
  const notes: ForeignNote[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, moment = '', noteText = ''] = TIMED_LINE.exec(line) ?? [];
    const span = moment === '' ? undefined : parseSpan(moment);
    const last = notes.at(-1);
    if (span) notes.push({ ...span, text: noteText });
    else if (last && line.trim() !== '') last.text = `${last.text}\n${line.trim()}`;
  }
  return notes.length > 0 ? notes : undefined;
}

/** Returns the first web address in a text: notes often come with a link to their talk. */
export function addressIn(text: string): string | undefined {
  return /https?:\/\/[^\s<>()"\]]+/.exec(text)?.[0];
}
