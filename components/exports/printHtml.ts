import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type PlacedPicture, placePictures } from '../markdown/pictures';

/**
 * Blocks as a piece of HTML: headings, paragraphs, links, lists, tables, quotes, pictures, no styles.
 * Every text in it is escaped by the printer; the blocks have no HTML of their own, see `selfContained`.
 * @param placed where its pictures are; one that is nowhere is named
 */
export function printHtml(
  nodes: readonly RootContent[],
  placed?: ReadonlyMap<string, PlacedPicture>,
): string {
  return toHtml({ type: 'root', children: hastOf(nodes, placed) });
}

/** The same as a tree. */
export function hastOf(
  nodes: readonly RootContent[],
  placed: ReadonlyMap<string, PlacedPicture> = new Map(),
): ElementContent[] {
  const tree = toHast({ type: 'root', children: placePictures(nodes, placed) });
  return tree.type === 'root' ? (tree.children as ElementContent[]) : [];
}
