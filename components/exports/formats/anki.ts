import { paragraph, textNode } from '../../markdown/nodes';
import { noteBlocks } from '../../markdown/noteBlocks';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { formatSpan } from '../../talks/timestamp';
import { type DocumentNote, notesIn } from '../document';
import { isOfTheWeb, linkOrText, quoteBlock } from '../noteNodes';
import { printHtml } from '../printHtml';
import { type Format, talksIn, type TalkOf, type TalkSource } from './format';

/**
 * Cards for Anki's import (docs.ankiweb.net/importing/text-files.html): tab-separated, with headers that
 * say what the columns are. The front asks what was said at the moment, the back has the note; the note's
 * id lets a second import change the cards instead of doubling them.
 */
export const anki: Format<TalkSource> = {
  id: 'anki',
  label: 'formatAnki',
  print({ document }) {
    const rows = talksIn(document).flatMap((of) =>
      notesIn(of.talk)
        .filter((note) => readNote(note.text).body !== '' || note.quote !== undefined)
        .map((note) => rowOf(of, note).map(cell).join('\t')),
    );
    const content = [...HEADERS, ...rows, ''].join('\n');
    return { content, extension: 'txt', type: 'text/plain' };
  },
};

const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype:Basic',
  '#columns:guid\tFront\tBack\tTags',
  '#tags column:4',
];

function rowOf({ conference, talk }: TalkOf, note: DocumentNote): string[] {
  const { body } = readNote(note.text);
  const where = [talk.title ?? talk.url, formatSpan(note)].join(' — ');
  const quote = note.quote === undefined ? [] : [quoteBlock(note.quote)];
  const link = isOfTheWeb(note.url) ? [paragraph(linkOrText(note.url, note.url))] : [];
  const tags = [...tagsOf(note.text), ...(conference === '' ? [] : [conference])];
  return [
    note.id,
    printHtml([paragraph([textNode(where)])]),
    printHtml([...noteBlocks(body, 3), ...quote, ...link]),
    // A space parts tags.
    tags.map((tag) => tag.replaceAll(/\s+/g, '_')).join(' '),
  ];
}

/** Quoted, so that line breaks and quotes in it are its own. */
function cell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
