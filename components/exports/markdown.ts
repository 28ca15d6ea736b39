import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { TalkDocument } from './document';
import type { DocumentStyle } from './documentStyle';
import { frontMatter } from './frontMatter';
import { type PlacedPicture, placePictures } from './pictures';
import { documentNodes, singleTalk } from './talkNodes';

/** A text as its blocks. */
export interface Blocks {
  /** YAML with its fences; empty where there is none. */
  frontMatter: string;
  nodes: readonly RootContent[];
}

/** A document as blocks; one of a single talk is headed by that talk's front matter. */
export function blocksOf(document: TalkDocument, style: DocumentStyle): Blocks {
  const single = singleTalk(document);
  return {
    frontMatter: single ? frontMatter(single.conference, single.talk) : '',
    nodes: documentNodes(document, style),
  };
}

/**
 * Blocks as Markdown (CommonMark with GitHub's tables, task lists and strikethrough). Each note is one
 * item of a list, so that it keeps whatever structure it has and where it ends is plain.
 * @param placed where their pictures are; one that is nowhere is named
 */
export function printBlocks(
  { frontMatter: head, nodes }: Blocks,
  placed?: ReadonlyMap<string, PlacedPicture>,
): string {
  return (head === '' ? '' : `${head}\n`) + print(nodes, placed);
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
    // Aligned columns would make a table with one long cell grow by the square.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}
