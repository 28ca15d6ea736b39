import { type DocumentTalk, notesIn } from '../document';
import { printEachTalk } from './eachTalk';
import type { Format, TalkSource } from './format';

/** A note without an end is shown this long, or until the next note. */
const DEFAULT_CUE_SECONDS = 8;

interface Cue {
  id: string;
  /** Seconds. */
  from: number;
  to: number;
  text: string;
}

/**
 * Notes as subtitles of the video, for players that load WebVTT (W3C, 2019). Text is escaped: `<` would start markup,
 * and `-->` would end the text of a cue.
 */
export const webVtt: Format<TalkSource> = {
  id: 'vtt',
  label: 'formatVtt',
  print: ({ document }) =>
    printEachTalk(document, ({ talk }) => {
      const cues = cuesOf(talk).map(({ id, from, to, text }) => {
        return `${id}\n${formatCueTime(from, '.')} --> ${formatCueTime(to, '.')}\n${escapeCueText(text)}\n`;
      });
      const content = ['WEBVTT\n', ...cues].join('\n');
      return { content, extension: 'vtt', type: 'text/vtt' };
    }),
};

/** Notes as SubRip subtitles, for players that support nothing else. */
export const subRip: Format<TalkSource> = {
  id: 'srt',
  label: 'formatSrt',
  print: ({ document }) =>
    printEachTalk(document, ({ talk }) => {
      const cues = cuesOf(talk).map(({ from, to, text }, index) => {
        return `${index + 1}\n${formatCueTime(from, ',')} --> ${formatCueTime(to, ',')}\n${text}\n`;
      });
      return { content: cues.join('\n'), extension: 'srt', type: 'application/x-subrip' };
    }),
};

/** Returns the cues of a talk. A note without text has no cue. */
function cuesOf(talk: DocumentTalk): Cue[] {
  const notes = notesIn(talk);
  return notes.flatMap(({ id, at, until, text, quote }, index) => {
    // A blank line ends a cue.
    const lines = [text, quote ?? ''].flatMap((part) => part.split(/[\r\n\0]+/));
    const cueText = lines.filter((line) => line.trim() !== '').join('\n');
    let next = index + 1;
    while (notes[next]?.at === at) next += 1;
    const to = until ?? Math.min(at + DEFAULT_CUE_SECONDS, notes[next]?.at ?? Infinity);
    return cueText === '' ? [] : [{ id, from: at, to: Math.max(to, at + 0.1), text: cueText }];
  });
}

function escapeCueText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Returns a time such as `00:12:03.400`. SubRip has a comma before the milliseconds. */
function formatCueTime(seconds: number, separator: '.' | ','): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const whole = Math.floor(milliseconds / 1000);
  const time = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return `${time.map((each) => part(each, 2)).join(':')}${separator}${part(milliseconds % 1000, 3)}`;
}
