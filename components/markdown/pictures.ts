import type { Image, PhrasingContent, RootContent } from 'mdast';
import { joinTextNodes, textNode } from './nodes';

/** The scheme of the URLs by which a text refers to a picture of the notebook. */
const PICTURE_SCHEME = 'picture:';

/** Returns the URL by which a text refers to a picture of the notebook, until a document is printed. */
export function pictureUrl(id: string): string {
  return `${PICTURE_SCHEME}${id}`;
}

/** True when a URL refers to a picture of the notebook. */
export function isPictureUrl(url: string): boolean {
  return /^picture:[0-9a-f-]{36}$/.test(url);
}

/** A picture's place in a printed document. */
export interface PlacedPicture {
  url: string;
  alt?: string;
  /** The person or organisation to credit. */
  credit?: string;
}

/** Returns the ids of the pictures that blocks refer to, each once, in document order. */
export function picturesIn(nodes: readonly RootContent[]): string[] {
  const ids = nodes.flatMap((node): string[] => {
    if (node.type === 'image')
      return isPictureUrl(node.url) ? [node.url.slice(PICTURE_SCHEME.length)] : [];
    return 'children' in node ? picturesIn(node.children) : [];
  });
  return [...new Set(ids)];
}

/**
 * Returns the blocks with the final URL of each picture and its credit after it. A picture that is not in `places`
 * becomes its alternative text.
 */
export function placePictures(
  nodes: readonly RootContent[],
  places: ReadonlyMap<string, PlacedPicture>,
): RootContent[] {
  return nodes.map((node) => withPictures(node, places));
}

function withPictures<Node extends RootContent>(
  node: Node,
  places: ReadonlyMap<string, PlacedPicture>,
): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] =>
    child.type === 'image' && isPictureUrl(child.url)
      ? pictureNodes(child, places.get(child.url.slice(PICTURE_SCHEME.length)))
      : [withPictures(child, places)],
  );
  const isText = children.some(({ type }) => type === 'text');
  return { ...node, children: isText ? joinTextNodes(children as PhrasingContent[]) : children };
}

function pictureNodes(image: Image, placed: PlacedPicture | undefined): PhrasingContent[] {
  const alt = image.alt || placed?.alt || '';
  if (!placed) return [textNode(alt)];
  const { url, credit } = placed;
  const creditNodes: PhrasingContent[] =
    credit === undefined
      ? []
      : [{ type: 'break' }, { type: 'emphasis', children: [textNode(credit)] }];
  return [{ ...image, url, alt }, ...creditNodes];
}
