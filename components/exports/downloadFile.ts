/** Milliseconds until the file's memory is given back: the browser may be slow to fetch it. */
const KEPT_FOR = 60_000;

/**
 * Hands a text to the browser as a file to save.
 * @param type its media type
 */
export function downloadFile(content: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
