import { excerpt } from '../../markdown/excerpt';
import { readNote } from '../../notebook/kinds';
import { formatTimestamp } from '../../talks/timestamp';
import { type DocumentTalk, notesIn } from '../document';
import { printEachTalk, talksIn } from './eachTalk';
import type { Format, TalkSource } from './format';

/** YouTube rejects shorter chapters (support.google.com/youtube/answer/9884579). */
const MIN_CHAPTER_SECONDS = 10;

/** Nobody reads longer titles in a list. */
const MAX_TITLE_UNITS = 100;

/** YouTube requires as many. */
const MIN_CHAPTERS = 3;

/**
 * Notes as the chapters of a YouTube description: the first one at 0:00, at least three, each at least ten seconds
 * long. Of notes that are closer together only the first one counts.
 */
export const chapterList: Format<TalkSource> = {
  id: 'chapters',
  label: 'formatChapters',
  print: ({ document }) =>
    printEachTalk(document, ({ talk }) => ({
      content: `${chaptersOf(talk).join('\n')}\n`,
      extension: 'txt',
      type: 'text/plain',
    })),
  fits: ({ document }) =>
    talksIn(document).every(({ talk }) => chaptersOf(talk).length >= MIN_CHAPTERS),
};

function chaptersOf(talk: DocumentTalk): string[] {
  const lines: string[] = [];
  let lastAt = -Infinity;
  const add = (at: number, title: string): void => {
    const isTooClose = Math.floor(at) < lastAt + MIN_CHAPTER_SECONDS;
    if (title === '' || isTooClose) return;
    lastAt = Math.floor(at);
    lines.push(`${formatTimestamp(at)} ${title}`);
  };
  const notes = notesIn(talk);
  if ((notes[0]?.at ?? 0) >= 1) add(0, titleOf(talk.title ?? '') || formatTimestamp(0));
  for (const { at, text } of notes) add(at, titleOf(readNote(text).body));
  return lines;
}

/** Returns the first line without angle brackets, which YouTube does not allow in a description. */
function titleOf(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/);
  return excerpt(line.replace(/[<>]/g, ''), MAX_TITLE_UNITS).trim();
}
