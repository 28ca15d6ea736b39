import { createBreather } from './breather';

/** Milliseconds until the file's memory is given back: the browser may be slow to fetch it. */
const KEPT_FOR = 60_000;

/** UTF-16 units of a text that are made bytes at once: the page answers in between. */
const AT_ONCE = 1_000_000;

/**
 * Hands a text, or bytes, to the browser as a file to save.
 * @param type its media type
 */
export async function downloadFile(
  content: BlobPart,
  fileName: string,
  type: string,
): Promise<void> {
  const isText = type.startsWith('text/') || type.endsWith('json');
  const parts = typeof content === 'string' ? await bytesOf(content) : [content];
  const blob = new Blob(parts, { type: isText ? `${type};charset=utf-8` : type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}

async function bytesOf(text: string): Promise<Blob[]> {
  const breathe = createBreather();
  const parts: Blob[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + AT_ONCE;
    // A character of two units stays in one part.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to + 1 : to;
    parts.push(new Blob([text.slice(from, end)]));
    from = end;
    await breathe();
  }
  return parts;
}
