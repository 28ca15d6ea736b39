import { BadFileError } from './badFile';

/** No record is longer, and a file without line breaks is not a backup of Talkmark. */
const MAX_LINE_BYTES = 60_000_000;

/** A line of a file and its position. */
export interface FileLine {
  text: string;
  /** Bytes from the start of the file, without the line break. */
  from: number;
  to: number;
}

/**
 * Yields the lines of a UTF-8 file, without its byte order mark.
 * @throws BadFileError if it is not UTF-8 or a line is too long
 */
export async function* linesOf(file: Blob, signal: AbortSignal): AsyncGenerator<FileLine> {
  const reader = file.stream().getReader();
  let pendingParts: Uint8Array[] = [];
  let from = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    let start = 0;
    for (let end = value.indexOf(LINE_BREAK); end >= 0; end = value.indexOf(LINE_BREAK, start)) {
      const line = lineOf([...pendingParts, value.subarray(start, end)], from);
      yield line;
      pendingParts = [];
      from = line.to + 1;
      start = end + 1;
    }
    if (start < value.length) pendingParts.push(value.subarray(start));
    if (totalBytes(pendingParts) > MAX_LINE_BYTES) throw new BadFileError('damaged');
  }
  if (pendingParts.length > 0) yield lineOf(pendingParts, from);
}

const LINE_BREAK = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

function totalBytes(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function lineOf(parts: readonly Uint8Array[], from: number): FileLine {
  const [first] = parts;
  const bytes = first && parts.length === 1 ? first : concatenated(parts);
  try {
    return { text: decoder.decode(bytes).replace(/\r$/, ''), from, to: from + bytes.length };
  } catch {
    throw new BadFileError('damaged');
  }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(totalBytes(parts));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
