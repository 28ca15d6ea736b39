import { print } from '../../../components/exports/printMarkdown';
import { noteBlocks } from '../../../components/markdown/noteBlocks';
import { readNote } from '../../../components/notebook/kinds';
import { tagsOf } from '../../../components/notebook/tags';
import { excerptAround } from '../../../components/search/markTerms';
import { parseQuery } from '../../../components/search/query';
import { fold } from '../../../components/talks/fold';
import { parseTimestamp } from '../../../components/talks/timestamp';

// What Talkmark does with one text, with long texts that are made to be slow. Milliseconds.

/** Runs of what patterns and parsers stumble over. */
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
  Markdown: (text) => print(noteBlocks(text, 2)),
};

/** The names of what is done, and the texts that are repeated for it. */
export async function namesAndRuns(): Promise<{ names: string[]; runs: string[] }> {
  return { names: Object.keys(works), runs: [...runs, ...more] };
}

/** Milliseconds of one of them with a long text. */
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
