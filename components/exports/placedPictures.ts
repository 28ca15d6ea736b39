import type { Picture } from '../notes/database';
import { dataAddress } from '../notes/keptPictures';
import type { PlacedPicture } from './pictures';
import type { NotedTalk } from './severalTalks';

/** Pictures, each one inside the document itself. */
export async function insideDocument(
  pictures: readonly Picture[],
): Promise<ReadonlyMap<string, PlacedPicture>> {
  const entries = pictures.map(async (picture): Promise<[string, PlacedPicture]> => {
    return [picture.id, placed(picture, await dataAddress(picture.blob))];
  });
  return new Map(await Promise.all(entries));
}

/** The pictures of talks, in the order of the talks. */
export function allPictures(noted: readonly NotedTalk[]): Picture[] {
  return noted.flatMap(({ pictures }) => [...(pictures?.values() ?? [])]);
}

/** A picture at an address. */
export function placed({ alt, credit }: Picture, url: string): PlacedPicture {
  return { url, ...(alt && { alt }), ...(credit && { credit }) };
}
