import type { PlacedPicture } from '../../markdown/pictures';
import type { Picture } from '../../notebook/database';
import { placed, picturesShown } from '../placedPictures';
import type { BlockSource } from './format';

/** Pictures as files beside a document. */
interface PictureFiles {
  places: ReadonlyMap<string, PlacedPicture>;
  files: [name: string, content: Uint8Array<ArrayBuffer>][];
}

/** The pictures that a document refers to, in a folder of their own, numbered in its order. */
export async function pictureFiles(source: BlockSource): Promise<PictureFiles> {
  // Most documents have none, and all of a long one would be made to find that out.
  if (source.pictures.size === 0) return { places: new Map(), files: [] };
  const { nodes } = await source.whole();
  const named = picturesShown(nodes, source.pictures).map((picture, index): [string, Picture] => {
    return [`pictures/${String(index + 1).padStart(3, '0')}.${extensionOf(picture)}`, picture];
  });
  const files = named.map(async ([name, { blob }]): Promise<PictureFiles['files'][number]> => {
    return [name, new Uint8Array(await blob.arrayBuffer())];
  });
  return {
    places: new Map(named.map(([name, picture]) => [picture.id, placed(picture, name)])),
    files: await Promise.all(files),
  };
}

function extensionOf({ blob: { type } }: Picture): string {
  return type === 'image/jpeg' ? 'jpg' : type === 'image/png' ? 'png' : 'webp';
}
