import { unparse } from 'papaparse';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { longSpan } from '../../talks/timestamp';
import { talksIn } from './eachTalk';
import type { Format, TalkSource } from './format';

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

/** The start of a formula in a spreadsheet. The library's own pattern misses texts of several lines. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/**
 * One row for each note (RFC 4180, UTF-8 with the byte order mark that Excel needs). A text that a spreadsheet would
 * read as a formula gets a leading `'`.
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
    const table = unparse({ fields: COLUMNS, data }, { escapeFormulae: FORMULA_START });
    return { content: `\uFEFF${table}\r\n`, extension: 'csv', type: 'text/csv' };
  },
};
