import type { Image, PhrasingContent, RootContent } from 'mdast';
import { joined, text } from './nodes';

/** What stands before a picture's id where a text refers to a picture of the notebook. */
const SCHEME = 'picture:';

/** A picture of the notebook, as a text refers to it: until a document is printed it has no other address. */
export function pictureUrl(id: string): string {
  return `${SCHEME}${id}`;
}

/** Whether an address is that of a picture of the notebook. */
export function isPictureUrl(url: string): boolean {
  return /^picture:[0-9a-f-]{36}$/.test(url);
}

/** Where a picture is in a printed document. */
export interface PlacedPicture {
  url: string;
  alt?: string;
  /** Who is to be named for it. */
  credit?: string;
}

/** The ids of the pictures that blocks refer to, each once, in their order. */
export function picturesIn(nodes: readonly RootContent[]): string[] {
  const ids = nodes.flatMap((node): string[] => {
    if (node.type === 'image') return isPictureUrl(node.url) ? [node.url.slice(SCHEME.length)] : [];
    return 'children' in node ? picturesIn(node.children) : [];
  });
  return [...new Set(ids)];
}

/**
 * The blocks with each picture of the notebook at its place, its credit after it; one that has no
 * place is named by its words.
 */
export function placePictures(
  nodes: readonly RootContent[],
  placed: ReadonlyMap<string, PlacedPicture>,
): RootContent[] {
  return nodes.map((node) => withPictures(node, placed));
}

function withPictures<Node extends RootContent>(
  node: Node,
  placed: ReadonlyMap<string, PlacedPicture>,
): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] =>
    child.type === 'image' && isPictureUrl(child.url)
      ? pictureNodes(child, placed.get(child.url.slice(SCHEME.length)))
      : [withPictures(child, placed)],
  );
  const isText = children.some(({ type }) => type === 'text');
  return { ...node, children: isText ? joined(children as PhrasingContent[]) : children };
}

function pictureNodes(image: Image, placed: PlacedPicture | undefined): PhrasingContent[] {
  const alt = image.alt || placed?.alt || '';
  if (!placed) return [text(alt)];
  const { url, credit } = placed;
  const named: PhrasingContent[] =
    credit === undefined ? [] : [{ type: 'break' }, { type: 'emphasis', children: [text(credit)] }];
  return [{ ...image, url, alt }, ...named];
}
