import type { PlacedPicture } from '../../markdown/pictures';
import type { Picture } from '../../notebook/database';
import { placeAt, usedPictures } from '../placedPictures';
import type { BlockSource } from './format';

/** The pictures of a document as files, with their places in the document. */
interface PictureFiles {
  places: ReadonlyMap<string, PlacedPicture>;
  files: [name: string, content: Uint8Array<ArrayBuffer>][];
}

/** Returns the pictures that a document refers to as files in a folder, numbered in document order. */
export async function pictureFiles(source: BlockSource): Promise<PictureFiles> {
  // Most documents have no pictures, and building a long one only to find that out takes a while.
  if (source.pictures.size === 0) return { places: new Map(), files: [] };
  const { nodes } = await source.whole();
  const namedPictures = usedPictures(nodes, source.pictures).map(
    (picture, index): [string, Picture] => {
      return [`pictures/${String(index + 1).padStart(3, '0')}.${extensionOf(picture)}`, picture];
    },
  );
  const files = namedPictures.map(
    async ([name, { blob }]): Promise<PictureFiles['files'][number]> => {
      return [name, new Uint8Array(await blob.arrayBuffer())];
    },
  );
  return {
    places: new Map(namedPictures.map(([name, picture]) => [picture.id, placeAt(picture, name)])),
    files: await Promise.all(files),
  };
}

function extensionOf({ blob: { type } }: Picture): string {
  return type === 'image/jpeg' ? 'jpg' : type === 'image/png' ? 'png' : 'webp';
}
