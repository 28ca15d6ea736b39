/** Milliseconds until the file's memory is given back: the browser may be slow to fetch it. */
const KEPT_FOR = 60_000;

/**
 * Hands a text, or bytes, to the browser as a file to save.
 * @param type its media type
 */
export function downloadFile(content: BlobPart, fileName: string, type: string): void {
  const isText = type.startsWith('text/') || type.endsWith('json');
  const blob = new Blob([content], { type: isText ? `${type};charset=utf-8` : type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
