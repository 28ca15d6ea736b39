import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as raw pixels. */
export interface Pixels {
  width: number;
  height: number;
  /** Three bytes for each pixel: red, green, blue. */
  rgb: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The most colours that a palette can have. */
const PALETTE = 256;

/** Returns the size of a picture in pixels. @throws where it is no PNG */
export function sizeOfPng(png: Buffer): { width: number; height: number } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    yield { type, data: png.subarray(at + 8, at + 8 + length) };
  }
}

/** Returns the prediction of PNG's filter type 4 for a byte (PNG specification, 9.4). */
function paeth(left: number, up: number, upLeft: number): number {
  const expected = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((each) => Math.abs(expected - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

/** Reads a PNG in the form of browsers' screenshots: 8 bits, RGB or RGBA, not interlaced. */
export function readPng(png: Buffer): Pixels {
  const { width, height } = sizeOfPng(png);
  const channels = png[25] === 6 ? 4 : 3;
  if (png[24] !== 8 || (png[25] !== 2 && png[25] !== 6) || png[28] !== 0)
    throw new Error('This PNG is of another kind than a screenshot.');
  const parts = [...chunksOf(png)].filter(({ type }) => type === 'IDAT');
  const raw = inflateSync(Buffer.concat(parts.map(({ data }) => data)));
  const row = width * channels;
  const all = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= channels ? (all[at - channels] ?? 0) : 0;
      const up = y > 0 ? (all[at - row] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (all[at - row - channels] ?? 0) : 0;
      const expected = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      all[at] = (raw[at + y + 1] ?? 0) + expected;
    }
  }
  if (channels === 3) return { width, height, rgb: all };
  return { width, height, rgb: Buffer.from(all.filter((_, at) => at % 4 < 3)) };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Compresses rows without a filter, which is best for the large areas of one colour in pages. */
function packed(bytes: Buffer, row: number): Buffer {
  const rows = Array.from({ length: bytes.length / row }, (_, y) =>
    Buffer.concat([Buffer.of(0), bytes.subarray(y * row, (y + 1) * row)]),
  );
  return deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 });
}

/** Returns the distance between two colours. */
function distance(one: number, other: number): number {
  return [16, 8, 0].reduce(
    (sum, shift) => sum + Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)),
    0,
  );
}

/**
 * Returns the colours of a palette. The first half are the most frequent ones. Each of the others is the colour that is
 * farthest from all before it, so that a small sign keeps a colour of its own.
 * @param often all colours, the most frequent first
 */
function paletteOf(often: readonly number[]): number[] {
  const palette = often.slice(0, PALETTE / 2);
  const rest = often.slice(PALETTE / 2);
  const far = rest.map((colour) => Math.min(...palette.map((each) => distance(each, colour))));
  while (palette.length < PALETTE) {
    const farthest = far.reduce((best, each, place) => (each > (far[best] ?? 0) ? place : best), 0);
    const colour = rest[farthest];
    if (colour === undefined || far[farthest] === 0) break;
    palette.push(colour);
    rest.forEach((each, place) => {
      far[place] = Math.min(far[place] ?? 0, distance(each, colour));
    });
  }
  return palette;
}

/** Returns the palette index for each colour: that of the same or of the nearest colour. */
function placesOf(colours: readonly number[], palette: readonly number[]): Map<number, number> {
  return new Map(
    colours.map((colour) => {
      const distances = palette.map((each) => distance(each, colour));
      return [colour, distances.indexOf(Math.min(...distances))] as const;
    }),
  );
}

/**
 * Writes a picture with a palette, in a third of the bytes. Areas keep their colours; the edges of letters get the
 * nearest colour of the palette.
 */
export function writePng({ width, height, rgb }: Pixels): Buffer {
  const colours = Array.from({ length: width * height }, (_, pixel) =>
    rgb.readUIntBE(pixel * 3, 3),
  );
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const often = [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([colour]) => colour);
  const palette = paletteOf(often);
  const place = placesOf(often, palette);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const bytes = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(bytes)),
    chunk('IDAT', packed(Buffer.from(colours.map((colour) => place.get(colour) ?? 0)), width)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
