import { paragraph, textNode } from '../../markdown/nodes';
import { noteBlocks } from '../../markdown/noteBlocks';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { formatSpan } from '../../talks/timestamp';
import { type DocumentNote, notesIn } from '../document';
import { isWebUrl, linkOrText, quoteBlock } from '../noteNodes';
import { printHtml } from '../printHtml';
import { talksIn, type TalkInDocument } from './eachTalk';
import type { Format, TalkSource } from './format';

/**
 * Cards for Anki's import (docs.ankiweb.net/importing/text-files.html): tab-separated, with headers that define the
 * columns. The front names the talk and the moment, the back has the note. The note's id makes a second import update
 * the cards instead of duplicating them.
 */
export const anki: Format<TalkSource> = {
  id: 'anki',
  label: 'formatAnki',
  print({ document }) {
    const rows = talksIn(document).flatMap((entry) =>
      notesIn(entry.talk)
        .filter((note) => readNote(note.text).body !== '' || note.quote !== undefined)
        .map((note) => cardOf(entry, note).map(cell).join('\t')),
    );
    const content = [...FILE_HEADERS, ...rows, ''].join('\n');
    return { content, extension: 'txt', type: 'text/plain' };
  },
};

const FILE_HEADERS = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype:Basic',
  '#columns:guid\tFront\tBack\tTags',
  '#tags column:4',
];

function cardOf({ conference, talk }: TalkInDocument, note: DocumentNote): string[] {
  const { body } = readNote(note.text);
  const where = [talk.title ?? talk.url, formatSpan(note)].join(' — ');
  const quote = note.quote === undefined ? [] : [quoteBlock(note.quote)];
  const link = isWebUrl(note.url) ? [paragraph(linkOrText(note.url, note.url))] : [];
  const tags = [...tagsOf(note.text), ...(conference === '' ? [] : [conference])];
  return [
    note.id,
    printHtml([paragraph([textNode(where)])]),
    printHtml([...noteBlocks(body, 3), ...quote, ...link]),
    // Anki separates tags by spaces.
    tags.map((tag) => tag.replaceAll(/\s+/g, '_')).join(' '),
  ];
}

/** Quotes a value with tabs, line breaks or quotes. */
function cell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
