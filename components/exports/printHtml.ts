import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type PlacedPicture, placePictures } from '../markdown/pictures';

/**
 * Prints blocks as an HTML fragment: headings, paragraphs, links, lists, tables, quotes and pictures, without styles.
 * The printer escapes all texts, and the blocks contain no raw HTML, see `selfContained`.
 * @param places the places of the pictures by their ids; a picture without one is printed as text
 */
export function printHtml(
  nodes: readonly RootContent[],
  places?: ReadonlyMap<string, PlacedPicture>,
): string {
  return toHtml({ type: 'root', children: hastOf(nodes, places) });
}

/** Returns the HTML tree of blocks. @param places as in `printHtml` */
export function hastOf(
  nodes: readonly RootContent[],
  places: ReadonlyMap<string, PlacedPicture> = new Map(),
): ElementContent[] {
  const tree = toHast({ type: 'root', children: placePictures(nodes, places) });
  return tree.type === 'root' ? (tree.children as ElementContent[]) : [];
}
