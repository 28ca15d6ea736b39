import { createBreather } from './breather';

/** How long the file stays in memory after the click: the browser may be slow to fetch it. */
const URL_LIFETIME_MS = 60_000;

/** UTF-16 units of text that are encoded at once; the page stays responsive between two chunks. */
const CHUNK_UNITS = 1_000_000;

/**
 * Lets the browser save text or bytes as a file.
 * @param type the media type of the file
 */
export async function downloadFile(
  content: BlobPart,
  fileName: string,
  type: string,
): Promise<void> {
  const isText = type.startsWith('text/') || type.endsWith('json');
  const parts = typeof content === 'string' ? await bytesOf(content) : [content];
  const blob = new Blob(parts, { type: isText ? `${type};charset=utf-8` : type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFETIME_MS);
}

async function bytesOf(text: string): Promise<Blob[]> {
  const maybeYield = createBreather();
  const parts: Blob[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + CHUNK_UNITS;
    // A surrogate pair stays in one chunk.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to + 1 : to;
    parts.push(new Blob([text.slice(from, end)]));
    from = end;
    await maybeYield();
  }
  return parts;
}
