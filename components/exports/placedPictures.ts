import type { RootContent } from 'mdast';
import { picturesIn, type PlacedPicture } from '../markdown/pictures';
import type { Picture } from '../notebook/database';
import { dataAddress } from '../notebook/keptPictures';
import type { BlockSource } from './formats/format';
import type { NotedTalk } from './talksDocument';

/** Returns pictures embedded into the document as `data:` URLs, by their ids. */
export async function embedPictures(
  pictures: readonly Picture[],
): Promise<ReadonlyMap<string, PlacedPicture>> {
  const entries = pictures.map(async (picture): Promise<[string, PlacedPicture]> => {
    return [picture.id, placeAt(picture, await dataAddress(picture.blob))];
  });
  return new Map(await Promise.all(entries));
}

/** Returns the pictures of talks by their ids, in the order of the talks. */
export function picturesOfTalks(noted: readonly NotedTalk[]): ReadonlyMap<string, Picture> {
  return new Map(noted.flatMap(({ pictures }) => [...(pictures ?? [])]));
}

/** Returns the pictures that blocks refer to, each once, in document order. */
export function usedPictures(
  nodes: readonly RootContent[],
  pictures: BlockSource['pictures'],
): Picture[] {
  // Most documents have no pictures, and searching a long one takes a while.
  if (pictures.size === 0) return [];
  return picturesIn(nodes).flatMap((id) => pictures.get(id) ?? []);
}

/** Returns the place of a picture at a URL. */
export function placeAt({ alt, credit }: Picture, url: string): PlacedPicture {
  return { url, ...(alt && { alt }), ...(credit && { credit }) };
}
