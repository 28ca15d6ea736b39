import { unparse } from 'papaparse';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { longSpan } from '../../talks/timestamp';
import { type Format, talksIn, type TalkSource } from './format';

/** The columns, in their order. */
const COLUMNS = [
  'conference',
  'talk',
  'speakers',
  'date',
  'chapter',
  'time',
  'seconds',
  'kind',
  'done',
  'text',
  'quote',
  'tags',
  'link',
];

/** What a spreadsheet takes for a formula. The library's own pattern lets texts of several lines through. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * One row a note (RFC 4180, UTF-8 with the mark by which Excel knows it). A text that a spreadsheet
 * would take for a formula begins with `'`.
 */
export const csv: Format<TalkSource> = {
  id: 'csv',
  label: 'formatCsv',
  print({ document }) {
    const data = talksIn(document).flatMap(({ conference, talk }) =>
      talk.chapters.flatMap(({ title: chapter = '', notes }) =>
        notes.map((note) => [
          conference,
          talk.title ?? '',
          talk.speakers.join(', '),
          talk.date ?? '',
          chapter,
          longSpan(note),
          note.at,
          readNote(note.text).kind,
          note.done ?? '',
          note.text,
          note.quote ?? '',
          tagsOf(note.text).join(' '),
          note.url ?? '',
        ]),
      ),
    );
    const table = unparse({ fields: COLUMNS, data }, { escapeFormulae: FORMULA });
    return { content: `\uFEFF${table}\r\n`, extension: 'csv', type: 'text/csv' };
  },
};
