import { printNodes } from '../../../components/exports/printMarkdown';
import { noteBlocks } from '../../../components/markdown/noteBlocks';
import { readNote } from '../../../components/notebook/kinds';
import { tagsOf } from '../../../components/notebook/tags';
import { excerptAround } from '../../../components/search/markTerms';
import { parseQuery } from '../../../components/search/query';
import { fold } from '../../../components/talks/foldText';
import { parseTimestamp } from '../../../components/talks/timestamp';

// Measures all of Talkmark's work on a single text, with long texts designed to be slow. Times are milliseconds.

/** Repeated texts that are slow in many patterns and parsers. */
const runs = [
  'a',
  ' ',
  '\n',
  'a ',
  '#',
  '#a',
  '[',
  ']',
  '(',
  '*',
  '**a',
  '_a',
  '`',
  '> ',
  '- ',
  '1. ',
  '|',
  '"',
  '“',
  '~',
];
const more = [
  '<',
  '<a ',
  '&',
  '&#',
  '!',
  '![',
  '[a](',
  '\\',
  'e\u0301',
  '\u202E',
  '0:',
  '12:34 ',
  'www.',
  'http://a.',
  'a@',
  '😀',
];

const works: Readonly<Record<string, (text: string) => unknown>> = {
  fold,
  query: (text) => parseQuery(text),
  marks: (text) => excerptAround(text, ['needle', 'a a']),
  tags: tagsOf,
  kind: readNote,
  moment: parseTimestamp,
  blocks: (text) => noteBlocks(text, 2),
  Markdown: (text) => printNodes(noteBlocks(text, 2)),
};

/** Returns the names of all operations, and the texts that are repeated for them. */
export async function namesAndRuns(): Promise<{ names: string[]; runs: string[] }> {
  return { names: Object.keys(works), runs: [...runs, ...more] };
}

/** Returns the milliseconds of one operation on a long text. */
export async function take(name: string, run: string, size: number): Promise<number> {
  const text = run.repeat(Math.ceil(size / run.length));
  const start = performance.now();
  try {
    works[name]?.(text);
  } catch (error) {
    throw new Error(`${name} of ${JSON.stringify(run)}: ${String(error)}`, { cause: error });
  }
  return performance.now() - start;
}
