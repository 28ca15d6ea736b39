import { BadFile } from './contents';

/** UTF-16 units: no record is longer, and a file without line breaks is none of ours. */
const LONGEST_LINE = 60_000_000;

/**
 * The lines of a file in UTF-8, one after the other, without its byte order mark.
 * @throws BadFile where it is no text, or a line does not end
 */
export async function* linesOf(file: Blob, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let rest = '';
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    rest += decoded(decoder, value, !done);
    if (rest.length > LONGEST_LINE) throw new BadFile('damaged');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(withoutReturn);
    if (done) break;
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new BadFile('damaged');
  }
}
