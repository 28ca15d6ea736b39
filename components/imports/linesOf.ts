import { BadFile } from './importContents';

/** Bytes: no record is longer, and a file without line breaks is none of ours. */
const LONGEST_LINE = 60_000_000;

/** A line of a file, and where it is there. */
export interface FileLine {
  text: string;
  /** Bytes from the file's start, the line break not included. */
  from: number;
  to: number;
}

/**
 * The lines of a file in UTF-8, one after the other, without its byte order mark.
 * @throws BadFile where it is no text, or a line does not end
 */
export async function* linesOf(file: Blob, signal: AbortSignal): AsyncGenerator<FileLine> {
  const reader = file.stream().getReader();
  let begun: Uint8Array[] = [];
  let from = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    let start = 0;
    for (let end = value.indexOf(LINE_BREAK); end >= 0; end = value.indexOf(LINE_BREAK, start)) {
      const line = lineOf([...begun, value.subarray(start, end)], from);
      yield line;
      begun = [];
      from = line.to + 1;
      start = end + 1;
    }
    if (start < value.length) begun.push(value.subarray(start));
    if (lengthOf(begun) > LONGEST_LINE) throw new BadFile('damaged');
  }
  if (begun.length > 0) yield lineOf(begun, from);
}

const LINE_BREAK = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function lineOf(parts: readonly Uint8Array[], from: number): FileLine {
  const [first] = parts;
  const bytes = first && parts.length === 1 ? first : joined(parts);
  try {
    return { text: decoder.decode(bytes).replace(/\r$/, ''), from, to: from + bytes.length };
  } catch {
    throw new BadFile('damaged');
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(parts));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
