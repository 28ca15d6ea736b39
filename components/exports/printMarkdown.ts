import type { Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type State, toMarkdown } from 'mdast-util-to-markdown';
import { createBreather } from '../files/breather';
import { type PlacedPicture, placePictures } from '../markdown/pictures';
import { isPlainWords } from '../markdown/plainWords';
import type { TalkDocument } from './document';
import type { DocumentStyle } from './documentStyle';
import { frontMatter } from './frontMatter';
import { documentPieces, singleTalk } from './talkNodes';

/** The blocks of a file. */
export interface Blocks {
  /** YAML with its fences, or empty. */
  frontMatter: string;
  nodes: readonly RootContent[];
}

/**
 * Returns the blocks of a document. A document of a single talk has the front matter of that talk. The page stays
 * responsive meanwhile.
 */
export async function blocksOf(document: TalkDocument, style: DocumentStyle): Promise<Blocks> {
  const only = singleTalk(document);
  const maybeYield = createBreather();
  const nodes: RootContent[] = [];
  for (const piece of documentPieces(document, style)) {
    for (const node of piece) nodes.push(node);
    await maybeYield();
  }
  return {
    frontMatter: only ? frontMatter(only.conference, only.talk) : '',
    nodes,
  };
}

/**
 * Prints blocks as Markdown (CommonMark with GitHub's tables, task lists and strikethrough). Each note is a list item,
 * so that it keeps its structure and has a clear end. The page stays responsive meanwhile.
 * @param places the places of the pictures by their ids; a picture without one is printed as text
 */
export async function printBlocks(
  { frontMatter: head, nodes }: Blocks,
  places?: ReadonlyMap<string, PlacedPicture>,
): Promise<string> {
  const maybeYield = createBreather();
  const printed: string[] = head === '' ? [] : [head];
  for (const part of splitAtHeadings(nodes)) {
    printed.push(print(part, places));
    await maybeYield();
  }
  return printed.join('\n');
}

/** Splits blocks before each heading: the parts can be printed independently. */
function* splitAtHeadings(nodes: readonly RootContent[]): Generator<RootContent[]> {
  let part: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && part.length > 0) {
      yield part;
      part = [];
    }
    part.push(node);
  }
  if (part.length > 0) yield part;
}

/** Prints blocks as Markdown at once, without front matter. @param places as in `printBlocks` */
export function print(
  nodes: readonly RootContent[],
  places: ReadonlyMap<string, PlacedPicture> = new Map(),
): string {
  const root: Root = { type: 'root', children: placePictures(nodes, places) };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: printText },
    // With aligned columns, a table with one long cell would grow quadratically.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

/** Prints plain words without the printer's slow search for characters to escape, and any other text with it. */
function printText(
  { value }: Text,
  _parent: unknown,
  state: State,
  info: Parameters<State['safe']>[1],
): string {
  const isWithin = value.startsWith(' ') && info.before !== '\n';
  return isPlainWords(isWithin ? value.slice(1) : value) ? value : state.safe(value, info);
}
