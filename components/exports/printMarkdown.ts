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

/** A text as its blocks. */
export interface Blocks {
  /** YAML with its fences; empty where there is none. */
  frontMatter: string;
  nodes: readonly RootContent[];
}

/** A document as blocks; one of a single talk is headed by that talk's front matter. The page answers meanwhile. */
export async function blocksOf(document: TalkDocument, style: DocumentStyle): Promise<Blocks> {
  const single = singleTalk(document);
  const breathe = createBreather();
  const nodes: RootContent[] = [];
  for (const piece of documentPieces(document, style)) {
    for (const node of piece) nodes.push(node);
    await breathe();
  }
  return { frontMatter: single ? frontMatter(single.conference, single.talk) : '', nodes };
}

/**
 * Blocks as Markdown (CommonMark with GitHub's tables, task lists and strikethrough). Each note is one
 * item of a list, so that it keeps whatever structure it has and where it ends is plain. The page answers meanwhile.
 * @param placed where their pictures are; one that is nowhere is named
 */
export async function printBlocks(
  { frontMatter: head, nodes }: Blocks,
  placed?: ReadonlyMap<string, PlacedPicture>,
): Promise<string> {
  const breathe = createBreather();
  const printed: string[] = head === '' ? [] : [head];
  for (const part of fromHeadings(nodes)) {
    printed.push(print(part, placed));
    await breathe();
  }
  return printed.join('\n');
}

/** Blocks in parts that begin with a heading: what is printed of one does not depend on another. */
function* fromHeadings(nodes: readonly RootContent[]): Generator<RootContent[]> {
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

/** The same without front matter. */
export function print(
  nodes: readonly RootContent[],
  placed: ReadonlyMap<string, PlacedPicture> = new Map(),
): string {
  const root: Root = { type: 'root', children: placePictures(nodes, placed) };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: printText },
    // Aligned columns would make a table with one long cell grow by the square.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

/** The printer's own way of a text, but for plain words, in which it would look for much and find nothing. */
function printText(
  { value }: Text,
  _parent: unknown,
  state: State,
  info: Parameters<State['safe']>[1],
): string {
  const isWithin = value.startsWith(' ') && info.before !== '\n';
  return isPlainWords(isWithin ? value.slice(1) : value) ? value : state.safe(value, info);
}
