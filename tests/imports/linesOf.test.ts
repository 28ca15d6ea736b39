import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileLine, linesOf } from '../../components/imports/linesOf';

async function linesIn(file: Blob): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of linesOf(file, new AbortController().signal)) lines.push(line);
  return lines;
}

/** Returns a file whose stream gives pieces of this many bytes. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): Blob {
  const file = new Blob([bytes]);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => {
    return bytes.subarray(place * size, (place + 1) * size);
  });
  const stream = (): ReadableStream =>
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
  return Object.assign(file, { stream });
}

describe('the lines of a file', () => {
  it('are all there and at their places, however the file is read', async () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\r\n\uFEFF]/g, ''));
    const text = fc.array(line, { minLength: 1 }).filter((lines) => lines.at(-1) !== '');
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('\n', '\r\n'), fc.nat(9), async (lines, end, size) => {
        const bytes = new TextEncoder().encode(lines.join(end));
        const found = await linesIn(inPieces(bytes, size + 1));
        const places = found.map(({ from, to }) => new TextDecoder().decode(bytes.slice(from, to)));
        // The encoder replaces lone surrogates.
        const written = lines.map((each) => each.toWellFormed());
        expect(found.map((each) => each.text)).toEqual(written);
        expect(places.map((each) => each.replace(/\r$/, ''))).toEqual(written);
      }),
    );
  });

  it('are without the mark that a file can begin with', async () => {
    const [first] = await linesIn(new Blob(['\uFEFF{\n}']));
    expect(first).toEqual({ text: '{', from: 0, to: 4 });
  });

  it('are none where the file is no text', async () => {
    await expect(linesIn(new Blob([new Uint8Array([0xc3, 0x28])]))).rejects.toThrow('damaged');
  });
});
