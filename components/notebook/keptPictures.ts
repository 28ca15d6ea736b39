import type { Notebook } from './database';
import type { NoteId } from './note';
import type { KeptPicture, NewPicture, PictureWords } from './pictures';

/**
 * Stores a picture of a note. The note itself need not be saved yet.
 * @param now milliseconds since the epoch
 * @returns the picture's id
 */
export async function keepPicture(
  db: Notebook,
  { noteId, url, width, height }: NewPicture,
  now: number,
): Promise<string> {
  const id = crypto.randomUUID();
  await db.pictures.put({ id, noteId, blob: blobOf(url), width, height, createdAt: now });
  return id;
}

/** Stores a picture's alternative text and credit; does nothing where the picture is gone. */
export async function describePicture(
  db: Notebook,
  id: string,
  { alt, credit }: PictureWords,
): Promise<void> {
  await db.pictures.where({ id }).modify((picture) => {
    picture.alt = alt;
    picture.credit = credit;
  });
}

/** Returns the pictures of a note, oldest first. */
export async function picturesOf(db: Notebook, noteId: NoteId): Promise<KeptPicture[]> {
  const pictures = await db.pictures.where({ noteId }).sortBy('createdAt');
  return Promise.all(pictures.map(async ({ id, blob }) => ({ id, url: await dataAddress(blob) })));
}

/** Returns the bytes of a `data:` address in base 64, with its media type. */
export function blobOf(url: string): Blob {
  const [head = '', data = ''] = url.split(',');
  const binary = atob(data);
  const bytes = new Uint8Array(binary.length);
  // Ten times as fast as `Uint8Array.from`. Chrome 130 lacks `Uint8Array.fromBase64`.
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return new Blob([bytes], { type: head.slice('data:'.length, -';base64'.length) });
}

/** Far below the number of arguments that engines allow in a call. */
const CHUNK_BYTES = 8192;

/** Returns a picture as an address such as `data:image/webp;base64,…`. */
export async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return `data:${blob.type};base64,${btoa(binary)}`;
}
