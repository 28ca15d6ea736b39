import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type PlacedPicture, placePictures } from './pictures';

/**
 * Blocks as a piece of HTML: headings, paragraphs, links, lists, tables, quotes, pictures, no styles.
 * Every text in it is escaped by the printer; the blocks have no HTML of their own, see `selfContained`.
 * @param placed where its pictures are; one that is nowhere is named
 */
export function printHtml(
  nodes: readonly RootContent[],
  placed: ReadonlyMap<string, PlacedPicture> = new Map(),
): string {
  return toHtml(toHast({ type: 'root', children: placePictures(nodes, placed) }));
}
