import { excerpt } from '../../markdown/excerpt';
import { readNote } from '../../notebook/kinds';
import { formatTimestamp } from '../../talks/timestamp';
import { type DocumentTalk, notesIn } from '../document';
import { type Format, oneFileATalk, talksIn, type TalkSource } from './format';

/** Seconds: YouTube takes no shorter chapters (support.google.com/youtube/answer/9884579). */
const SHORTEST = 10;

/** UTF-16 units of a title: the rest would not be read. */
const LONGEST = 100;

/** And not fewer of them. */
const FEWEST = 3;

/**
 * Notes as the chapters of a YouTube description: the first at 0:00, three at least, each of ten
 * seconds at least; of notes that are closer together the first one counts.
 */
export const chapterList: Format<TalkSource> = {
  id: 'chapters',
  label: 'formatChapters',
  print: ({ document }) =>
    oneFileATalk(document, ({ talk }) => ({
      content: `${chaptersOf(talk).join('\n')}\n`,
      extension: 'txt',
      type: 'text/plain',
    })),
  fits: ({ document }) => talksIn(document).every(({ talk }) => chaptersOf(talk).length >= FEWEST),
};

function chaptersOf(talk: DocumentTalk): string[] {
  const lines: string[] = [];
  let last = -Infinity;
  const add = (at: number, title: string): void => {
    const isTooClose = Math.floor(at) < last + SHORTEST;
    if (title === '' || isTooClose) return;
    last = Math.floor(at);
    lines.push(`${formatTimestamp(at)} ${title}`);
  };
  const notes = notesIn(talk);
  if ((notes[0]?.at ?? 0) >= 1) add(0, lineOf(talk.title ?? '') || formatTimestamp(0));
  for (const { at, text } of notes) add(at, lineOf(readNote(text).body));
  return lines;
}

/** Angle brackets are not allowed in a description. */
function lineOf(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/);
  return excerpt(line.replace(/[<>]/g, ''), LONGEST).trim();
}
