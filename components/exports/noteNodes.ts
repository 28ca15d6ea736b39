import type { BlockContent, Blockquote, List, ListItem, PhrasingContent, Text } from 'mdast';
import { joinTextNodes, paragraph, textNode } from '../markdown/nodes';
import { noteBlocks } from '../markdown/noteBlocks';
import { pictureUrl } from '../markdown/pictures';
import { readNote } from '../notebook/kinds';
import { webAddress } from '../sites/contract/webAddress';
import { formatSpan, formatTimestamp, longSpan } from '../talks/timestamp';
import type { DocumentNote } from './document';
import type { DocumentStyle } from './documentStyle';

/** Returns notes as a list. @param depth the depth of top-level headings in the notes */
export function noteItems(
  notes: readonly DocumentNote[],
  style: DocumentStyle,
  depth: number,
): List {
  const items = notes.map((note) => noteItem(note, style, depth));
  // Either all items have a blank line between them, or none: a mixture would look uneven.
  const spread = items.some((item) => item.children.length > 1);
  return {
    type: 'list',
    ordered: false,
    spread,
    children: items.map((item) => ({ ...item, spread })),
  };
}

function noteItem(note: DocumentNote, style: DocumentStyle, headingDepth: number): ListItem {
  const moment = momentNodes(note, style);
  const [first, ...rest] = noteBlocks(textWithoutCheckbox(note), headingDepth);
  const opening =
    first?.type === 'paragraph'
      ? [paragraph(joinTextNodes([...moment, textNode(' '), ...first.children]))]
      : [paragraph(moment), ...(first === undefined ? [] : [first])];
  return {
    type: 'listItem',
    ...(note.done === undefined ? {} : { checked: note.done }),
    children: [...opening, ...rest, ...blocksBelowNote(note, style)],
  };
}

/** Returns the moment of a note as text, in the form of the style. */
export function momentText(note: DocumentNote, { longTimes }: DocumentStyle): string {
  return longTimes ? longSpan(note) : formatSpan(note);
}

/** Returns the moment of a note as a link, or as text if the style writes URLs out. */
export function momentNodes(note: DocumentNote, style: DocumentStyle): PhrasingContent[] {
  const time = momentText(note, style);
  return style.writtenLinks ? [textNode(time)] : linkOrText(note.url, time);
}

/** Returns the blocks below the text of a note: its quote, pictures and URL. */
export function blocksBelowNote(note: DocumentNote, style: DocumentStyle): BlockContent[] {
  const quote = note.quote === undefined ? [] : [quoteBlock(note.quote)];
  const pictures = (note.pictures ?? []).map(({ id, alt }) => {
    const description = alt ?? `${style.pictureAt} ${formatTimestamp(note.at)}`;
    return paragraph([{ type: 'image', url: pictureUrl(id), alt: description }]);
  });
  const address =
    style.writtenLinks && isWebUrl(note.url) ? [paragraph(linkOrText(note.url, note.url))] : [];
  return [...quote, ...pictures, ...address];
}

/** Returns the text of a note. A task loses its checkbox, because the list item has one. */
function textWithoutCheckbox(note: DocumentNote): string {
  return note.done === undefined ? note.text : readNote(note.text).body;
}

/** Returns plain text as a quote. A single blank line separates paragraphs; everything else stays. */
export function quoteBlock(quote: string): Blockquote {
  const paragraphs = plainTextNode(quote).value.split(/(?<=[^\n])\n\n(?=[^\n])/);
  return { type: 'blockquote', children: paragraphs.map((each) => paragraph([textNode(each)])) };
}

/** Returns a text node of plain text, which the printer escapes. All line breaks become `\n`. */
export function plainTextNode(value: string): Text {
  return textNode(value.replace(/\r\n?/g, '\n'));
}

/** Returns a link if the URL is a web address, otherwise its label as text. */
export function linkOrText(url: string | undefined, label: string): PhrasingContent[] {
  return isWebUrl(url) ? [{ type: 'link', url, children: [textNode(label)] }] : [textNode(label)];
}

/** True for an `http:` or `https:` URL. */
export function isWebUrl(url: string | undefined): url is string {
  return url !== undefined && webAddress(url) !== undefined;
}
