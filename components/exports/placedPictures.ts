import type { RootContent } from 'mdast';
import { picturesIn, type PlacedPicture } from '../markdown/pictures';
import type { Picture } from '../notebook/database';
import { dataAddress } from '../notebook/keptPictures';
import type { BlockSource } from './formats/format';
import type { NotedTalk } from './talksDocument';

/** Pictures, each one inside the document itself. */
export async function insideDocument(
  pictures: readonly Picture[],
): Promise<ReadonlyMap<string, PlacedPicture>> {
  const entries = pictures.map(async (picture): Promise<[string, PlacedPicture]> => {
    return [picture.id, placed(picture, await dataAddress(picture.blob))];
  });
  return new Map(await Promise.all(entries));
}

/** The pictures of talks by their ids, in the order of the talks. */
export function picturesOfTalks(noted: readonly NotedTalk[]): ReadonlyMap<string, Picture> {
  return new Map(noted.flatMap(({ pictures }) => [...(pictures ?? [])]));
}

/** The pictures that blocks refer to, each once, in their order. */
export function picturesShown(
  nodes: readonly RootContent[],
  pictures: BlockSource['pictures'],
): Picture[] {
  // Most documents have none, and a long one takes a while to look through.
  if (pictures.size === 0) return [];
  return picturesIn(nodes).flatMap((id) => pictures.get(id) ?? []);
}

/** A picture at an address. */
export function placed({ alt, credit }: Picture, url: string): PlacedPicture {
  return { url, ...(alt && { alt }), ...(credit && { credit }) };
}
