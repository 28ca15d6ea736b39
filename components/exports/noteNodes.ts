import type { BlockContent, Blockquote, List, ListItem, PhrasingContent, Text } from 'mdast';
import { joined, paragraph, text } from '../markdown/nodes';
import { noteBlocks } from '../markdown/noteBlocks';
import { pictureUrl } from '../markdown/pictures';
import { readNote } from '../notebook/kinds';
import { webAddress } from '../sites/contract/webAddress';
import { formatSpan, formatTimestamp, longSpan } from '../talks/timestamp';
import type { DocumentNote } from './document';
import type { DocumentStyle } from './documentStyle';

/** Notes as a list. @param depth of the headings in them */
export function noteItems(
  notes: readonly DocumentNote[],
  words: DocumentStyle,
  depth: number,
): List {
  const items = notes.map((note) => noteItem(note, words, depth));
  // One blank line between all items or none: mixed, the list would look torn.
  const spread = items.some((item) => item.children.length > 1);
  return {
    type: 'list',
    ordered: false,
    spread,
    children: items.map((item) => ({ ...item, spread })),
  };
}

function noteItem(note: DocumentNote, words: DocumentStyle, headingDepth: number): ListItem {
  const moment = momentOf(note, words);
  const [first, ...rest] = noteBlocks(bodyOf(note), headingDepth);
  const opening =
    first?.type === 'paragraph'
      ? [paragraph(joined([...moment, text(' '), ...first.children]))]
      : [paragraph(moment), ...(first === undefined ? [] : [first])];
  return {
    type: 'listItem',
    ...(note.done === undefined ? {} : { checked: note.done }),
    children: [...opening, ...rest, ...belowNote(note, words)],
  };
}

/** When a note is, as the style has it. */
export function timeOf(note: DocumentNote, { longTimes }: DocumentStyle): string {
  return longTimes ? longSpan(note) : formatSpan(note);
}

/** When a note is, as a link unless addresses are written out. */
export function momentOf(note: DocumentNote, style: DocumentStyle): PhrasingContent[] {
  const time = timeOf(note, style);
  return style.writtenLinks ? [text(time)] : linkOrText(note.url, time);
}

/** What stands below the text of a note: its quote, its pictures, its address. */
export function belowNote(note: DocumentNote, words: DocumentStyle): BlockContent[] {
  const quote = note.quote === undefined ? [] : [quoteBlock(note.quote)];
  const pictures = (note.pictures ?? []).map(({ id, alt }) => {
    const said = alt ?? `${words.pictureAt} ${formatTimestamp(note.at)}`;
    return paragraph([{ type: 'image', url: pictureUrl(id), alt: said }]);
  });
  const address =
    words.writtenLinks && isOfTheWeb(note.url) ? [paragraph(linkOrText(note.url, note.url))] : [];
  return [...quote, ...pictures, ...address];
}

/** A note's text; the box of something to check is that of its item. */
function bodyOf(note: DocumentNote): string {
  return note.done === undefined ? note.text : readNote(note.text).body;
}

/** Plain text as a quote; a single blank line parts paragraphs, all else is kept as it is. */
export function quoteBlock(quote: string): Blockquote {
  const paragraphs = plain(quote).value.split(/(?<=[^\n])\n\n(?=[^\n])/);
  return { type: 'blockquote', children: paragraphs.map((each) => paragraph([text(each)])) };
}

/** Text that is no Markdown: the printer escapes it. Its line breaks become those of the file. */
export function plain(value: string): Text {
  return text(value.replace(/\r\n?/g, '\n'));
}

/** The words as a link where the address is one of the web, else as they are. */
export function linkOrText(url: string | undefined, words: string): PhrasingContent[] {
  return isOfTheWeb(url) ? [{ type: 'link', url, children: [text(words)] }] : [text(words)];
}

export function isOfTheWeb(url: string | undefined): url is string {
  return url !== undefined && webAddress(url) !== undefined;
}
