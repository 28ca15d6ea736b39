import { type DocumentTalk, notesIn } from '../document';
import { type Format, oneFileATalk, type TalkSource } from './format';

/** Seconds that a note without an end is shown; less where the next one comes before. */
const SHOWN_FOR = 8;

interface Cue {
  id: string;
  /** Seconds. */
  from: number;
  to: number;
  text: string;
}

/**
 * Notes over their video, for players that load WebVTT (W3C, 2019). What is between `<` and `>` is its
 * markup, and `-->` ends a cue's text.
 */
export const webVtt: Format<TalkSource> = {
  id: 'vtt',
  label: 'formatVtt',
  print: ({ document }) =>
    oneFileATalk(document, ({ talk }) => {
      const cues = cuesOf(talk).map(({ id, from, to, text }) => {
        return `${id}\n${clock(from, '.')} --> ${clock(to, '.')}\n${escaped(text)}\n`;
      });
      const content = ['WEBVTT\n', ...cues].join('\n');
      return { content, extension: 'vtt', type: 'text/vtt' };
    }),
};

/** The same as SubRip, for players that know nothing else. */
export const subRip: Format<TalkSource> = {
  id: 'srt',
  label: 'formatSrt',
  print: ({ document }) =>
    oneFileATalk(document, ({ talk }) => {
      const cues = cuesOf(talk).map(({ from, to, text }, index) => {
        return `${index + 1}\n${clock(from, ',')} --> ${clock(to, ',')}\n${text}\n`;
      });
      return { content: cues.join('\n'), extension: 'srt', type: 'application/x-subrip' };
    }),
};

/** A note without words is none that could be shown. */
function cuesOf(talk: DocumentTalk): Cue[] {
  const notes = notesIn(talk);
  return notes.flatMap(({ id, at, until, text, quote }, place) => {
    // A blank line ends a cue.
    const lines = [text, quote ?? ''].flatMap((part) => part.split(/[\r\n\0]+/));
    const said = lines.filter((line) => line.trim() !== '').join('\n');
    let next = place + 1;
    while (notes[next]?.at === at) next += 1;
    const to = until ?? Math.min(at + SHOWN_FOR, notes[next]?.at ?? Infinity);
    return said === '' ? [] : [{ id, from: at, to: Math.max(to, at + 0.1), text: said }];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `00:12:03.400`; SubRip has a comma before its thousandths. */
function clock(seconds: number, mark: '.' | ','): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const whole = Math.floor(thousandths / 1000);
  const time = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return `${time.map((each) => part(each, 2)).join(':')}${mark}${part(thousandths % 1000, 3)}`;
}
