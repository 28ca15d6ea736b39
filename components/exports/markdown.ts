import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { TalkDocument } from './document';
import type { DocumentStyle } from './documentStyle';
import { frontMatter } from './frontMatter';
import { type PlacedPicture, placePictures } from './pictures';
import { documentNodes, singleTalk } from './talkNodes';

/**
 * A document as Markdown (CommonMark with GitHub's tables, task lists and strikethrough). Each note
 * is one item of a list, so that it keeps whatever structure it has and where it ends is plain. A
 * document of a single talk is headed by that talk's front matter.
 * @param placed where its pictures are; one that is nowhere is named
 */
export function printMarkdown(
  document: TalkDocument,
  words: DocumentStyle,
  placed: ReadonlyMap<string, PlacedPicture> = new Map(),
): string {
  const single = singleTalk(document);
  const head = single ? `${frontMatter(single.conference, single.talk)}\n` : '';
  return head + print(documentNodes(document, words), placed);
}

/** Prints blocks as Markdown. */
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
