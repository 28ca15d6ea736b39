/** UTF-16 units that are gathered before the browser takes them over: it keeps large blobs on the disk. */
const GATHERED = 8_000_000;

/** A file of many pieces of text, few of which are in the page's memory at once. */
export async function blobOfPieces(pieces: AsyncIterable<string>): Promise<Blob> {
  const type = 'application/json';
  const parts: Blob[] = [];
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < GATHERED) continue;
    parts.push(new Blob(gathered, { type }));
    gathered = [];
    length = 0;
  }
  return new Blob([...parts, ...gathered], { type });
}
